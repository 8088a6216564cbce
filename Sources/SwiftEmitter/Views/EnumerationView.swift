import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// What the template `open-enum` or `closed-enum` prints.
struct EnumerationView: View {
  let enumeration: EnumerationPlan

  static let members: Members<EnumerationView> = [
    "template": { .text($0.enumeration.isClosed ? "closed-enum" : "open-enum") },
    "documentation": { .comment($0.enumeration.documentation, $0.enumeration.notes) },
    "deprecation": { _ in .null },
    "name": { .fragment(Code($0.enumeration.name.last)) },
    "qualifiedName": { .name($0.enumeration.name) },
    "isInteger": { .bool($0.enumeration.isInteger) },
    "members": { .list($0.values) },
  ]

  private var values: [ValueView] {
    var views: [ValueView] = []
    // An open enum's first member follows its initialiser.
    var isApart = !enumeration.isClosed
    var wasDocumented = false
    for value in enumeration.values {
      let isDocumented =
        DocComment.isNeeded(value.documentation) || value.deprecation != nil
      if !views.isEmpty { isApart = wasDocumented || isDocumented }
      views.append(ValueView(value: value, isInteger: enumeration.isInteger, isApart: isApart))
      wasDocumented = isDocumented
    }
    return views
  }
}

extension EnumerationView {
  /// One of an enum's values.
  struct ValueView: View {
    let value: EnumerationPlan.Value
    let isInteger: Bool
    let isApart: Bool

    static let members: Members<ValueView> = [
      "isApart": { .bool($0.isApart) },
      "documentation": { .comment($0.value.documentation) },
      "deprecation": { .optional($0.value.deprecation.map(DeprecationView.init)) },
      "name": { .fragment(Code($0.value.name)) },
      "raw": {
        $0.isInteger
          ? .constant(Int64($0.value.text).map(Constant.integer)) : .literal($0.value.text)
      },
      "isSameAsName": { .bool($0.value.name.utf8 == Array($0.value.text.utf8)) },
    ]
  }
}
