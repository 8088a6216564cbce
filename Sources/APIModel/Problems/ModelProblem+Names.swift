/// Names and settings.
extension ModelProblem {
  static let missingAPI = Self(
    .missingAPI, "the spec has no 'api' block", hint: "write 'api Name { server https://… }'")
  static let repeatedAPI = Self(.repeatedAPI, "a spec has one 'api' block")

  static func duplicate(_ what: String, _ name: String) -> Self {
    Self(.duplicate, "\(what) '\(name)' is there twice")
  }

  static func misspelt(_ name: String, as spelling: Spelling) -> Self {
    Self(
      .misspelt, "'\(name)' must be in \(spelling.rawValue)",
      hint: spelling.corrected(name).map { "write '\($0)'" })
  }

  static func builtInName(_ name: String) -> Self {
    Self(.builtInName, "'\(name)' is a built-in type", hint: "choose another name")
  }

  static let emptyName = Self(.emptyName, "a field's name can't be empty")

  static func unknown(_ what: String, _ name: String, _ hint: String?) -> Self {
    Self(.unknown, "unknown \(what) '\(name)'", hint: hint)
  }

  static func emptyBody(_ what: String, _ part: String) -> Self {
    Self(.emptyBody, "the \(what) has no \(part)")
  }

  static func repeatedSetting(_ word: String) -> Self {
    Self(.repeatedSetting, "'\(word)' can be given once")
  }

  static let noServer = Self(
    .noServer, "the API has no server to use by default", hint: "add 'server https://…'")

  static func repeatedServer(_ name: String?) -> Self {
    Self(
      .repeatedServer,
      name.map { "server '\($0)' is there twice" } ?? "only one server can go without a name")
  }

  static let insecureServer = warning(
    .insecureServer, "a client refuses plain http to another machine unless it is told to",
    hint: "use https")

  static func malformedServer(_ fault: String) -> Self {
    Self(.malformedServer, "a server's URL \(fault)")
  }

  /// What is wrong with a header's name, if anything is.
  static func header(_ name: String) -> Self? {
    ASCII.isToken(name) ? nil : Self(.headerName, "'\(name)' can't be a header's name")
  }

  static let headerValue = Self(
    .headerValue, "a header's value must be printable ASCII")

  static func unused(_ what: String, _ name: String) -> Self {
    .warning(.unused, "\(what) '\(name)' is never used")
  }
}
