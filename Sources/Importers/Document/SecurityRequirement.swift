import ApusJSON

/// What a call must authenticate with, as the document's `security` says: one of several alternatives,
/// each of one or more schemes at once. What a scheme allows, its scopes, is left out.
struct SecurityRequirement: Hashable {
  /// In the order of the document, each once. An alternative without schemes asks for nothing.
  let alternatives: [[String]]

  static let nothing = SecurityRequirement(alternatives: [])

  init(alternatives: [[String]]) {
    self.alternatives = alternatives
  }

  init(_ security: JSONValue) {
    var known: Set<[String]> = []
    alternatives = security.elements.map { $0.members.map(\.key) }.filter {
      known.insert($0).inserted
    }
  }

  var asksForNothing: Bool { alternatives.allSatisfy(\.isEmpty) }

  /// The schemes each of which is enough.
  var singleSchemes: [String] { alternatives.compactMap { $0.count == 1 ? $0[0] : nil } }

  /// `'Token' or 'OAuth2' or none`
  var text: String {
    guard !asksForNothing else { return "none" }
    return alternatives.map { schemes in
      schemes.isEmpty ? "none" : schemes.map { "'\($0)'" }.joined(separator: " and ")
    }.joined(separator: " or ")
  }
}
