public struct Record: Sendable {
  public var origin: TypeOrigin
  public var documentation: [String]
  public var deprecation: Deprecation?
  public var fields: [Field]
  public var rules: [Rule]
  public var usage: Usage = []
}
