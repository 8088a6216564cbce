import ApusAPIModel
import ApusMustache

/// What the template `open-enum` or `closed-enum` prints.
struct EnumView: View {
  let swift: SwiftAPI
  let index: Int
  /// How far in the enum stands.
  var indentation = 0

  static let members: Members<EnumView> = [
    "template": { .text($0.enumeration.isClosed ? "closed-enum" : "open-enum") },
    "documentation": { Value($0.documentation) },
    "deprecation": { _ in .null },
    "name": { .fragment($0.swift.names.enumerations[$0.index].lastPart) },
    "members": { .list($0.cases) },
  ]

  private var enumeration: Enumeration { swift.api.enumerations[index] }

  private var documentation: Code? {
    DocComment.write(
      swift.documentation(enumeration.documentation, enumeration.origin),
      notes: FieldNotes.deprecation(enumeration.deprecation), indentation: indentation)
  }

  private var cases: [Case] {
    let isClosed = enumeration.isClosed
    var cases: [Case] = []
    for (value, name) in zip(enumeration.values, swift.names.enumValues[index]) {
      let documentation = DocComment.write(value.documentation, indentation: indentation + 2)
      let deprecation = value.deprecation?.attribute(indentation: indentation + 2)
      let isDocumented = documentation != nil || deprecation != nil
      // An open enum's first member follows its initialiser.
      let isApart = cases.last.map { $0.isDocumented || isDocumented } ?? !isClosed
      cases.append(
        Case(
          isClosed: isClosed, isApart: isApart, documentation: documentation,
          deprecation: deprecation, name: name, text: value.name.text,
          indentation: indentation + 2))
    }
    return cases
  }
}

extension EnumView {
  fileprivate struct Case: View {
    let isClosed: Bool
    /// Whether a blank line goes before it.
    let isApart: Bool
    let documentation: Code?
    let deprecation: Code?
    let name: Code
    /// What goes over the wire.
    let text: String
    let indentation: Int

    static let members: Members<Case> = [
      "isApart": { .bool($0.isApart) },
      "documentation": { Value($0.documentation) },
      "deprecation": { Value($0.deprecation) },
      "name": { .fragment($0.name) },
      "declaration": { .fragment($0.declaration) },
    ]

    var isDocumented: Bool { documentation != nil || deprecation != nil }

    /// `public static var passport: Self { … }`, or `case passport`.
    private var declaration: Code {
      let raw = SwiftLiteral.string(text)
      if isClosed { return "\"\(name)\"" == raw ? "case \(name)" : "case \(name) = \(raw)" }
      return CodeLayout.block(
        "public static var \(name): Self", "Self(rawValue: \(raw))", indentation: indentation)
    }
  }
}
