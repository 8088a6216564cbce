import ApusRuntime

public final class Tag: ResponseModel, Hashable {
  public let comment: String

  public init(from object: ResponseObject) throws(DecodingFailure) {
    comment = try object.string("comment")
  }

  public static func == (lhs: Tag, rhs: Tag) -> Bool {
    guard
      lhs.comment == rhs.comment
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(comment)
  }
}
