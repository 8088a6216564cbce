import ApusMustache

/// The built-in templates, and the values that they and an author's own templates may use: what
/// `apus templates` prints, and docs/templates.md has.
public enum TemplateCatalog {
  /// A template, what it prints, and the view whose names it may use.
  struct Template {
    let name: String
    let summary: String
    let views: [String]
  }

  /// A view, what it is about, and what its names mean.
  struct ViewEntry {
    let name: String
    let summary: String
    /// In the order of the view's declaration.
    let members: [(name: String, meaning: String)]

    /// - Parameter meanings: What each name of the view means. Names that are missing here stay
    ///   without a meaning, and a test finds those.
    init<Subject: View>(
      _ name: String, _ view: Subject.Type, _ summary: String, _ meanings: [String: String]
    ) {
      self.name = name
      self.summary = summary
      members = Subject.members.names.map { ($0, meanings[$0] ?? "") }
      unknown = Set(meanings.keys).subtracting(members.map(\.name)).sorted()
    }

    /// Names with a meaning that the view doesn't have.
    let unknown: [String]
  }

  static let views = declarationViews + fieldViews + exampleViews

  /// The names of the built-in templates.
  public static var templateNames: [String] { templates.map(\.name) }

  /// All of it, in Markdown.
  public static var text: String {
    let templates = templates.map { template in
      let views = template.views.map { "`\($0)`" }.joined(separator: " or ")
      return "- `\(template.name)`: \(template.summary). Values: \(views).\n"
    }
    let views = views.map { view in
      let members = view.members.map { "- `\($0.name)`: \($0.meaning)\n" }
      return "#### \(view.name)\n\nFor \(view.summary).\n\n\(members.joined())"
    }
    return """
      ### Templates

      \(templates.joined())- `files/NAME.swift`: a file of your own. Values: `module`.

      ### Values

      \(views.joined(separator: "\n"))
      """
  }
}
