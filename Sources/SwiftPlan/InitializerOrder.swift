import ApusAPIModel

/// The order of an initialiser's parameters: first what must be given, then what may be left out, and
/// last `expand`, which is about the response. Within each of these it is the order of the spec.
enum InitializerOrder: Int, Comparable, Sendable {
  case required, optional, expand

  init(_ field: Field) {
    self = !field.isOptional ? .required : field.name.text == "expand" ? .expand : .optional
  }

  static func < (left: InitializerOrder, right: InitializerOrder) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension [FieldPlan] {
  /// The stored fields in the order of an initialiser's parameters.
  public var parameters: [FieldPlan] {
    let stored = filter(\.isStored)
    return [.required, .optional, .expand].flatMap { order in
      stored.filter { $0.initializerOrder == order }
    }
  }
}
