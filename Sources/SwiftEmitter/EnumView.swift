import APIModel
import Mustache

/// What the template `open-enum` or `closed-enum` prints.
struct EnumView {
  struct Member {
    var documentation: Code?
    var deprecation: Code?
    var name: Code
    /// `public static var passport: Self { … }`, or `case passport`.
    var declaration: Code

    fileprivate static let shape = Shape(
      "isApart", "documentation", "deprecation", "name", "declaration")
  }

  var isClosed: Bool
  var documentation: Code?
  var deprecation: Code?
  var name: Code
  var members: [Member]

  private static let shape = Shape("template", "documentation", "deprecation", "name", "members")

  var value: Value {
    // An open enum's first member follows its initialiser.
    var apart = Documented.apart(members.map { $0.documentation != nil || $0.deprecation != nil })
    if !isClosed, !apart.isEmpty { apart[0] = true }
    let members = zip(members, apart).map { member, isApart in
      Value.object(
        Object(
          Member.shape,
          [
            .bool(isApart), Value(member.documentation), Value(member.deprecation),
            Value(member.name), Value(member.declaration),
          ]))
    }
    return .object(
      Object(
        Self.shape,
        [
          .text(isClosed ? "closed-enum" : "open-enum"), Value(documentation), Value(deprecation),
          Value(name), .list(members),
        ]))
  }
}
