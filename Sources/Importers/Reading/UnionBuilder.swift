/// One of the schemas that a value may fit.
struct Alternative {
  var id: Shape.ID
  /// What its discriminating field holds.
  var value: String?
  /// How many fields it must have: what needs more is tried first.
  var requiredCount = 0
}

/// Makes one shape of alternatives: a union, or less where one says it all.
enum UnionBuilder {
  /// The union of some types; less where they are one, or one says it all.
  static func union(
    of alternatives: [Alternative], by discriminator: String?, in payload: Payload,
    _ shapes: inout ShapeTable
  ) -> Shape.ID {
    var seen: Set<ShapeCase> = []
    var distinct = alternatives.filter {
      seen.insert(ShapeCase(value: $0.value, type: $0.id)).inserted
    }
    let isRecord = distinct.allSatisfy { alternative in
      switch shapes[alternative.id] {
      case .record, .component: true
      default: false
      }
    }
    if let discriminator, isRecord, distinct.count > 1 {
      // Their order matters only where cases have the same value, and are tried in turn.
      distinct = distinct.enumerated().sorted { first, second in
        let (left, right) = (first.element.value ?? "", second.element.value ?? "")
        if left != right { return left < right }
        let (more, fewer) = (first.element.requiredCount, second.element.requiredCount)
        return more != fewer ? more > fewer : first.offset < second.offset
      }.map(\.element)
      return shapes.id(
        of: .union(by: discriminator, distinct.map { ShapeCase(value: $0.value, type: $0.id) }))
    }
    distinct = mergeTexts(distinct, &shapes)
    if distinct.contains(where: { shapes[$0.id] == .scalar("json", .none) }) {
      return shapes.anything(payload)
    }
    guard distinct.count > 1 else { return distinct.first?.id ?? shapes.anything(payload) }
    let ordered = distinct.enumerated().sorted { first, second in
      let (left, right) = (rank(first.element, shapes), rank(second.element, shapes))
      return left != right ? left < right : first.offset < second.offset
    }
    return shapes.id(of: .union(by: nil, ordered.map { ShapeCase(type: $0.element.id) }))
  }

  /// Enums and constants become one enum. It is open, so that it holds any other text too.
  private static func mergeTexts(
    _ alternatives: [Alternative], _ shapes: inout ShapeTable
  ) -> [Alternative] {
    var values: [String] = []
    var place: Int?
    var rest: [Alternative] = []
    var textCount = 0
    var isPlainText = false
    for alternative in alternatives {
      switch shapes[alternative.id] {
      case .constant(let text):
        values.append(text)
      case .enumeration(let texts): values += texts
      case .scalar("string", .none): isPlainText = true
      default:
        rest.append(alternative)
        continue
      }
      textCount += 1
      place = place ?? rest.count
    }
    guard let place, textCount > 1 else { return alternatives.uniqued() }
    var seen: Set<String> = []
    values = values.filter { seen.insert($0).inserted }
    let id =
      values.isEmpty && isPlainText
      ? shapes.id(of: .scalar("string", .none)) : shapes.id(of: .enumeration(values))
    rest.insert(Alternative(id: id), at: place)
    return rest.uniqued()
  }

  /// What is more particular is tried first.
  private static func rank(_ alternative: Alternative, _ shapes: ShapeTable) -> Int {
    switch shapes[alternative.id] {
    case .constant: 0
    case .scalar("bool", _): 1
    case .scalar("integer", _), .scalar("timestamp", _): 2
    case .scalar("number", _): 3
    case .page, .list: 4
    case .record, .component, .expandable, .union: 1000 - min(alternative.requiredCount, 900)
    case .map: 1001
    case .enumeration: 1002
    case .scalar("string", _): 1004
    case .scalar, .nullable, .clearable: 1003
    }
  }
}

extension [Alternative] {
  fileprivate func uniqued() -> Self {
    var seen: Set<Shape.ID> = []
    return filter { seen.insert($0.id).inserted }
  }
}
