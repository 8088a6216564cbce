import ApusMustache
import ApusSwiftPlan

/// What the template `union` prints: an enum with a case for each type that a value may be of.
struct UnionView: View {
  let union: UnionPlan

  static let members: Members<UnionView> = [
    "template": { _ in .text("union") },
    "documentation": { .comment($0.union.documentation, $0.union.notes) },
    "deprecation": { _ in .null },
    "name": { .name($0.union.name) },
    "isIndirect": { .bool($0.union.isIndirect) },
    "conformances": { .list($0.conformances) },
    "cases": { .list($0.union.cases.map(CaseView.init)) },
    "discriminator": { .literal($0.union.discriminator) },
    "isEncoded": { .bool($0.union.isEncoded) },
    "isDecoded": { .bool($0.union.isDecoded) },
  ]

  private var conformances: [ConformanceView] {
    var kinds: [ConformanceView.Kind] = []
    if union.isEncoded { kinds.append(.requestValue) }
    if union.isDecoded { kinds.append(.responseValue) }
    if union.isHashable { kinds.append(.hashable) }
    return kinds.map(ConformanceView.init)
  }
}

extension UnionView {
  /// One of the types.
  struct CaseView: View {
    let unionCase: UnionPlan.Case

    static let members: Members<CaseView> = [
      "name": { .fragment(Code($0.unionCase.name)) },
      "payload": { $0.unionCase.payload.map { .type($0) } ?? .null },
      "constant": { .constant($0.unionCase.constant) },
      "constantType": { $0.unionCase.constantType.map { .type($0) } ?? .null },
      "tag": { .literal($0.unionCase.tag) },
      "constraints": { .list($0.unionCase.constraints.map(ConstraintView.init)) },
    ]
  }
}
