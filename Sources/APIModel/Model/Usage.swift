/// Where the values of a type go.
public struct Usage: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let request = Usage(rawValue: 1)
  public static let response = Usage(rawValue: 2)
}
