import ApusAPIModel
import ApusMustache

/// A field that is always the same text.
struct ConstantView: View {
  let field: Field
  let text: String
  let name: Code
  let indentation: Int

  static let members: Members<ConstantView> = [
    "key": { .fragment(SwiftLiteral.string($0.field.name.text)) },
    "text": { .fragment(SwiftLiteral.string($0.text)) },
    "documentation": {
      Value(DocComment.write($0.field.documentation, indentation: $0.indentation))
    },
    "deprecation": { _ in .null },
    "declaration": { .fragment($0.declaration) },
  ]

  /// `public var object: String { "card" }`
  private var declaration: Code {
    CodeLayout.block(
      "public var \(name): String", SwiftLiteral.string(text), indentation: indentation)
  }
}
