import ApusJSON

/// Finds the schemas that say somewhere, in themselves or in what they refer to, what only requests or
/// only responses have: `readOnly` and `writeOnly`, what can be expanded, and pages.
///
/// What is found of one schema is found of all that it leads to, so that each is walked over once.
struct DirectionalSchemas {
  /// By the place of a schema.
  private var known: [Int: Bool] = [:]

  /// Whether a part of a schema is for one direction.
  mutating func occur(in schema: JSONValue, of document: OpenAPIDocument) -> Bool {
    if let known = known[schema.offset] { return known }
    var found: Set<Int> = []
    var holders: [Int: [Int]] = [:]
    var directional: [Int] = []
    var left = [schema]
    while let schema = left.popLast() {
      guard found.insert(schema.offset).inserted else { continue }
      let (isDirectional, targets) = scan(schema, document)
      if isDirectional || targets.contains(where: { known[$0.offset] == true }) {
        directional.append(schema.offset)
      }
      for target in targets where known[target.offset] == nil {
        holders[target.offset, default: []].append(schema.offset)
        left.append(target)
      }
    }
    for offset in found { known[offset] = false }
    while let offset = directional.popLast() {
      guard known.updateValue(true, forKey: offset) != true else { continue }
      directional += holders[offset] ?? []
    }
    return known[schema.offset] ?? false
  }

  /// What a schema says itself, and what it refers to.
  private func scan(
    _ schema: JSONValue, _ document: OpenAPIDocument
  ) -> (isDirectional: Bool, targets: [JSONValue]) {
    let conventions = Conventions.stripe
    var isDirectional = false
    var targets: [JSONValue] = []
    var left = [schema]
    while let value = left.popLast() {
      value.forEachMember { key, member in
        if key.stringEquals(conventions.expansionKeyword) || key.stringEquals(conventions.hasMore) {
          isDirectional = true
        }
        if member.bool == true {
          if key.stringEquals("readOnly") || key.stringEquals("writeOnly") { isDirectional = true }
        } else if key.stringEquals("$ref") {
          if let target = member.string.flatMap(document.target) { targets.append(target) }
        } else {
          left.append(member)
        }
      }
      left += value.elements
    }
    return (isDirectional, targets)
  }
}
