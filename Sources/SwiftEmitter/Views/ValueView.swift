import ApusAPIModel
import ApusMustache
import ApusSwiftPlan

/// A value of an example or a rule, as an expression where its type is known.
struct ValueView: View {
  let plan: ValuePlan

  static let members: Members<ValueView> = [
    "isNull": { if case .null = $0.plan { .bool(true) } else { .bool(false) } },
    "isClear": { if case .clear = $0.plan { .bool(true) } else { .bool(false) } },
    "isNullCase": { if case .nullCase = $0.plan { .bool(true) } else { .bool(false) } },
    "isTrue": { if case .bool(true) = $0.plan { .bool(true) } else { .bool(false) } },
    "isFalse": { if case .bool(false) = $0.plan { .bool(true) } else { .bool(false) } },
    "literal": { $0.literal },
    "file": { if case .file(let text) = $0.plan { .literal(text) } else { .null } },
    "json": { if case .json(let text) = $0.plan { .literal(text) } else { .null } },
    "date": {
      if case .date(let seconds) = $0.plan {
        .fragment(
          Int64(exactly: seconds).map { SwiftLiteral.integer($0) } ?? SwiftLiteral.number(seconds))
      } else {
        .null
      }
    },
    "uuid": { if case .uuid(let text) = $0.plan { .literal(text) } else { .null } },
    "data": { if case .data(let text) = $0.plan { .literal(text) } else { .null } },
    "member": { if case .member(let name) = $0.plan { .fragment(Code(name)) } else { .null } },
    "openValue": { if case .openValue(let raw) = $0.plan { .constant(raw) } else { .null } },
    "closedValue": {
      if case .closedValue(let name, let raw) = $0.plan {
        ClosedValueView(name: name, raw: raw).value
      } else {
        .null
      }
    },
    "list": { $0.collection(isMap: false) },
    "map": { $0.collection(isMap: true) },
    "record": {
      if case .record(let arguments) = $0.plan {
        ArgumentsView(arguments: arguments).value
      } else {
        .null
      }
    },
    "unionCase": {
      if case .unionCase(let name, let content) = $0.plan {
        UnionCaseView(name: Code(name), content: content).value
      } else {
        .null
      }
    },
    "nullableValue": {
      if case .nullableValue(let inner) = $0.plan { ValueView(plan: inner).value } else { .null }
    },
    "set": { if case .set(let inner) = $0.plan { ValueView(plan: inner).value } else { .null } },
  ]

  private var literal: Value {
    switch plan {
    case .text(let text): .literal(text)
    case .integer(let value): .fragment(SwiftLiteral.integer(value))
    case .unsigned(let value): .fragment(SwiftLiteral.integer(value))
    case .number(let value): .fragment(SwiftLiteral.number(value))
    default: .null
    }
  }

  private func collection(isMap: Bool) -> Value {
    switch plan {
    case .list(let elements) where !isMap:
      CollectionView(elements: elements.map { .init(key: nil, plan: $0) }).value
    case .map(let entries) where isMap:
      CollectionView(elements: entries.map { .init(key: $0.key, plan: $0.value) }).value
    default: .null
    }
  }
}

extension ValueView {
  /// A value of a closed enum that has no name here.
  struct ClosedValueView: View {
    let name: TypeName
    let raw: Constant

    static let members: Members<ClosedValueView> = [
      "type": { .name($0.name) },
      "raw": { .constant($0.raw) },
    ]
  }

  /// A list or a map.
  struct CollectionView: View {
    let elements: [ElementView]

    static let members: Members<CollectionView> = [
      "elements": { .list($0.elements) },
      "isEmpty": { .bool($0.elements.isEmpty) },
      "hasSeveral": { .bool($0.elements.count > 1) },
    ]
  }

  struct ElementView: View {
    let key: String?
    let plan: ValuePlan

    static let members: Members<ElementView> = [
      "key": { .literal($0.key) },
      "expression": { ValueView(plan: $0.plan).value },
    ]
  }

  /// What an initialiser is given.
  struct ArgumentsView: View {
    let arguments: [ValuePlan.Argument]

    static let members: Members<ArgumentsView> = [
      "arguments": { .list($0.arguments.map(ArgumentView.init)) },
      "isEmpty": { .bool($0.arguments.isEmpty) },
    ]
  }

  struct ArgumentView: View {
    let argument: ValuePlan.Argument

    static let members: Members<ArgumentView> = [
      "label": { .fragment(Code($0.argument.label)) },
      "expression": { ValueView(plan: $0.argument.value).value },
    ]
  }

  struct UnionCaseView: View {
    let name: Code
    let content: ValuePlan?

    static let members: Members<UnionCaseView> = [
      "name": { .fragment($0.name) },
      "content": { .optional($0.content.map(ValueView.init)) },
    ]
  }
}
