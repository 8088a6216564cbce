import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// What views give to templates: code that the writers make, or null.
extension Value {
  static func literal(_ text: String) -> Value { .fragment(SwiftLiteral.string(text)) }

  static func literal(_ text: String?) -> Value { text.map { .literal($0) } ?? .null }

  static func type(_ type: SwiftType) -> Value {
    TypeWriter.hasParts(type) ? .parts(TypeWriter.parts(type)) : .fragment(TypeWriter.write(type))
  }

  static func name(_ name: TypeName) -> Value { .type(.named(name)) }

  static func list(_ views: [some View]) -> Value { .list(views.map { $0.value }) }

  /// A view, or null.
  static func optional(_ view: (some View)?) -> Value { view.map { $0.value } ?? .null }

  /// A comment that fills the columns that it has, or null if there is nothing to say.
  static func comment(_ lines: [String], _ notes: [String] = []) -> Value {
    guard DocComment.isNeeded(lines, notes: notes) else { return .null }
    return .fitted { DocComment.write(lines, notes: notes, columns: $0) }
  }
}

extension Value {
  /// A constant as a literal.
  static func constant(_ constant: Constant?) -> Value {
    switch constant {
    case nil: .null
    case .text(let text): .literal(text)
    case .integer(let value): .fragment(SwiftLiteral.integer(value))
    case .bool(true): .fragment("true" as Code)
    case .bool(false): .fragment("false" as Code)
    }
  }
}
