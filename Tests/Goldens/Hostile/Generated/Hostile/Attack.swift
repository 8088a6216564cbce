import ApusRuntime

/// */ public let escaped = 1 /*
///
/// `POST /v1/$attack/'quoted'/(fatalError())/..;/*/{id}`
public struct Attack: APIOperation {
  public typealias Response = Loot

  /// */ fatalError() /*
  public var id: String

  /// The server takes `""" \(fatalError())` when it is left out.
  public var quote: String?

  public var interpolation: String?
  public var newline: String?
  public var separator: String?
  public var override: String?
  public var pathUp: String?

  /// Matches `^["\\(*/]+$`.
  public var comment: String?

  public var kind: Kind?

  /// What is left out is not sent.
  public init(
    id: String,
    quote: String? = nil,
    interpolation: String? = nil,
    newline: String? = nil,
    separator: String? = nil,
    override: String? = nil,
    pathUp: String? = nil,
    comment: String? = nil,
    kind: Kind? = nil
  ) {
    self.id = id
    self.quote = quote
    self.interpolation = interpolation
    self.newline = newline
    self.separator = separator
    self.override = override
    self.pathUp = pathUp
    self.comment = comment
    self.kind = kind
  }

  public static var endpoint: Endpoint {
    Endpoint(.post, "/v1/$attack/'quoted'/(fatalError())/..;/*/{id}")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.path("id", id)
    encoder.body()
    encoder.string("a\"b", quote)
    encoder.string("a\\(fatalError())", interpolation)
    encoder.string("a\nb", newline)
    encoder.string("a\u{2028}b", separator)
    encoder.string("a\u{202E}b", override)
    encoder.string("../../etc/passwd", pathUp)
    encoder.string("*/", comment, .pattern("^[\"\\\\(*/]+$"))
    encoder.string("kind", kind?.rawValue)
    encoder.constant("object\"", "\"); fatalError(\"")
  }
}
