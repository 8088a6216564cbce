/// What a value is part of, which decides what a schema means for it.
enum Payload: Hashable {
  case response, json, form, multipart

  var isRequest: Bool { self != .response }
  /// Whether values are texts under keys.
  var isForm: Bool { self == .form || self == .multipart }
}
