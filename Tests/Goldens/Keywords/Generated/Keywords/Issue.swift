import ApusRuntime

public final class Issue: ResponseModel, Hashable {
  public let tag: Tag

  public init(from object: ResponseObject) throws(DecodingFailure) {
    tag = try object.model("tag")
  }

  public static func == (lhs: Issue, rhs: Issue) -> Bool {
    guard
      lhs.tag == rhs.tag
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(tag)
  }
}
