import ApusRuntime

/// @Suite """ \(x)
public final class Loot: ResponseModel {
  /// \(fatalError())
  public let text: String

  public let backtick: String
  public let kind: Kind

  public init(from object: ResponseObject) throws(DecodingFailure) {
    text = try object.string("text")
    backtick = try object.string("`")
    kind = try object.value("kind")
  }
}
