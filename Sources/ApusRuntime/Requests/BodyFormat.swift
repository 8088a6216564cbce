/// What the body of a request is, and how values are written into it.
public struct BodyFormat: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case form, multipart, json, text, bytes
  }

  private static let anyBytes = "application/octet-stream"

  let kind: Kind
  /// What a server is told that the body is. That of a multipart body also names its boundary.
  public let contentType: String

  /// As `key=value` pairs.
  public static var form: BodyFormat {
    BodyFormat(kind: .form, contentType: "application/x-www-form-urlencoded")
  }

  /// As a part for each value, so that there can be files.
  public static var multipart: BodyFormat {
    BodyFormat(kind: .multipart, contentType: "multipart/form-data")
  }

  /// As JSON.
  public static var json: BodyFormat { .json("application/json") }

  /// As JSON of a type of its own, such as `application/merge-patch+json`.
  public static func json(_ contentType: String) -> BodyFormat {
    BodyFormat(kind: .json, contentType: contentType)
  }

  /// As text, which is one value.
  public static var text: BodyFormat { .text("text/plain; charset=utf-8") }

  /// As text of a type of its own, such as `text/csv`.
  public static func text(_ contentType: String) -> BodyFormat {
    BodyFormat(kind: .text, contentType: contentType)
  }

  /// As bytes. A file says itself what they are.
  public static var bytes: BodyFormat { .bytes(BodyFormat.anyBytes) }

  /// As bytes of one type, such as `image/jpeg`, whatever a file says.
  public static func bytes(_ contentType: String) -> BodyFormat {
    BodyFormat(kind: .bytes, contentType: contentType)
  }

  /// Whether the type of the bytes is left to who sends them.
  var takesAnyBytes: Bool { kind == .bytes && contentType == BodyFormat.anyBytes }
}
