import ApusRuntime

public struct OptionalType: RequestRecord, Hashable {
  public var some: String?
  public var none: String?

  /// What is left out is not sent.
  public init(some: String? = nil, none: String? = nil) {
    self.some = some
    self.none = none
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.string("some", some)
    encoder.string("none", none)
  }
}

extension Clearable where Wrapped == OptionalType {
  /// Sets the field to a value made of these.
  public init(some: String? = nil, none: String? = nil) {
    self = .set(
      OptionalType(
        some: some,
        none: none
      ))
  }
}
