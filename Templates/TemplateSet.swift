/// Templates that make up the Swift of an API together, built into the binary.
public struct TemplateSet: Sendable {
  /// What it is called on the command line, as in `--style NAME`.
  public let name: String
  /// Each template's name, as `record` for `record.mustache`, and its text.
  public let templates: [(name: String, text: [UInt8])]
  /// What it leaves out of a spec, as a warning; none if it carries everything.
  public let omissions: String?
  /// What it can't carry, so that a spec with it is refused.
  public let lacks: Set<TemplateFeature>

  public init(
    name: String, templates: [(name: String, text: [UInt8])], omissions: String? = nil,
    lacks: Set<TemplateFeature> = []
  ) {
    self.name = name
    self.templates = templates
    self.omissions = omissions
    self.lacks = lacks
  }

  /// Code that links `ApusRuntime`: the style that is used unless another is asked for.
  public static let runtime = TemplateSet(name: "runtime", templates: BuiltInTemplates.all)
}
