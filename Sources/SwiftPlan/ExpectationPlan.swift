import ApusAPIModel
import ApusNaming

/// A step of the expression for a value in a response.
public enum AccessStep: Sendable, Equatable {
  /// What an expression begins with.
  public enum Root: Sendable { case response, value }

  case root(Root)
  case property(Identifier)
  /// Goes on only if there is something: `?`.
  case optional
  /// What a `Clearable` or a `Nullable` holds.
  case value
  /// What an `Expandable` holds.
  case object
  case id
  case items
  case count
  case isNull
}

/// What a test expects of a response that was read.
public indirect enum ExpectationPlan: Sendable {
  case equal([AccessStep], ValuePlan)
  /// The value is free-form JSON, whose comparison may throw.
  case equalJSON([AccessStep], ValuePlan)
  case isThere([AccessStep])
  /// A union is of one case, and what it holds is as expected.
  case unionCase(
    Identifier, of: [AccessStep], isOptional: Bool, holds: [ExpectationPlan])
}

extension SwiftPlan {
  /// One expectation for each value in a response, those in a union's case where it is that case.
  ///
  /// - Parameters:
  ///   - path: the expression for the value.
  ///   - isOptional: whether that may be nothing.
  func expectations(
    of literal: Literal, as type: TypeReference, at path: [AccessStep], isOptional: Bool = false,
    keepsNull: Bool = false
  ) -> [ExpectationPlan] {
    let content = isOptional ? path + [.optional] : path
    let isWrapped = type.cleared != nil || keepsNull
    let access = isWrapped ? content + [.value, .optional] : content
    let isThere: [ExpectationPlan] = isOptional ? [.isThere(path)] : []
    let plain = type.unmodified
    switch literal {
    case .null where keepsNull: return [.equal(content + [.isNull], .bool(true))]
    case .null: return [.equal(path, isOptional || type.cleared == nil ? .null : .clear)]
    case .record(let entries):
      guard case .record(let index) = plain.expanded else { return isThere }
      let object = plain.isExpandable ? access + [.object, .optional] : access
      let inner = entries.flatMap { field($0, of: index, at: object) }
      return inner.isEmpty ? isThere : inner
    case .list(let items) where plain.isPage:
      return [.equal(access + [.items, .count], .integer(Int64(items.count)))]
    case .list(let elements) where !type.isComparable:
      return [.equal(access + [.count], .integer(Int64(elements.count)))]
    case .map(let entries) where !type.isComparable:
      return [.equal(access + [.count], .integer(Int64(entries.count)))]
    case .id(let id):
      // An expandable object that came as its ID, by which not every object can be told.
      guard case .record(let index) = plain.expanded, api.records[index].hasID else {
        return isThere + [.equal(access + [.object], .null)]
      }
      return [.equal(access + [.id], .text(id))]
    case .union(let position, let value):
      guard case .union(let index) = plain.expanded else { return isThere }
      var subject = path
      if plain.isExpandable { subject = access + [.object] }
      if isWrapped { subject = content + [.value] }
      let isChoice = isOptional || subject != path || subject.contains(.optional)
      let inner = api.unions[index].cases[position].type
      return [
        .unionCase(
          names.unionCases[index][position], of: subject, isOptional: isChoice,
          holds: inner.constant == nil
            ? expectations(of: value, as: inner, at: [.root(.value)]) : [])
      ]
    case .json:
      return [.equalJSON(keepsNull ? content + [.value] : path, value(literal, as: plain))]
    default:
      return [
        .equal(keepsNull ? content + [.value] : path, value(literal, as: keepsNull ? plain : type))
      ]
    }
  }

  /// What is expected of a whole response.
  func expectations(
    of literal: Literal, with status: Int, of operation: Operation
  ) -> [ExpectationPlan] {
    let statusType = operation.statuses.first { $0.status == status }?.type
    guard let type = statusType ?? operation.responseType else { return [] }
    let root: AccessStep.Root = operation.statuses.isEmpty ? .response : .value
    let inner = expectations(of: literal, as: type, at: [.root(root)])
    guard root == .value else { return inner }
    let name = statusType == nil ? StatusName.success : StatusName.of(status)
    return [.unionCase(name, of: [.root(.response)], isOptional: true, holds: inner)]
  }

  private func field(
    _ entry: Literal.RecordEntry, of index: Int, at path: [AccessStep]
  ) -> [ExpectationPlan] {
    let record = api.records[index]
    let field = record.fields[entry.field]
    // What is sent too stores no constants.
    if field.type.constant != nil, record.usage.contains(.request) { return [] }
    return expectations(
      of: entry.value, as: field.type,
      at: path + [.property(names.recordProperties[index][entry.field])],
      isOptional: field.isOptional || field.type.isNullable,
      keepsNull: field.isOptional && field.type.isNullable && record.usage.contains(.request))
  }
}

extension TypeReference {
  /// Whether a list or map can be compared with a literal: it holds no records, nor what any JSON is.
  fileprivate var isComparable: Bool {
    switch self {
    case .record, .union, .expandable, .page: false
    case .list(let inner, _), .map(let inner, _), .nullable(let inner), .clearable(let inner):
      inner.isComparable
    case .scalar(let scalar, _): scalar != .json
    case .constant, .enumeration: true
    }
  }

  fileprivate var isPage: Bool {
    if case .page = self { true } else { false }
  }

  /// The object's type, for an expandable one.
  fileprivate var expanded: TypeReference {
    if case .expandable(let inner) = self { inner } else { self }
  }

  fileprivate var isExpandable: Bool {
    if case .expandable = self { true } else { false }
  }
}
