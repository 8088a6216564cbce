import ApusDiagnostics

/// What templates are compiled to: one sequence of instructions for all of them, in which a program
/// counter walks, and the tables that the instructions point into.
struct Program: Sendable {
  enum Instruction: Sendable {
    /// Prints a text of the template.
    case text(Int)
    /// Indents, where a line begins with a tag.
    case startLine
    /// Prints a value.
    case print(path: Int, isEscaped: Bool)
    /// Goes on with the next instruction for each item or once, then or else with the one at `end`.
    case section(path: Int, end: Int)
    /// Goes on with the next instruction, or else with the one at `end`.
    case inverted(path: Int, end: Int)
    /// Ends what `section` started, or starts it over with the next item.
    case endSection
    /// Renders a partial or a parent.
    case call(Int)
    /// Renders what is given for a block, or its default, which follows.
    case block(Int)
    /// Begins a group.
    case group
    /// Ends a group; the line end before a tag that is alone belongs to what follows.
    case endGroup(isAlone: Bool)
    /// Begins what is printed only if the group around is broken, or only if it isn't.
    case variant(isBroken: Bool)
    case endVariant(isBroken: Bool)
    /// Ends a template or what was given for a block.
    case end
  }

  /// A text between two tags.
  struct Text: Sendable {
    /// Its lines, by index.
    var lines: Range<Int>
    /// Whether it begins at the start of a line of its template.
    var startsLine: Bool
    /// The length of its part of a line that other tags began, if that part is blank.
    var blankHead: Int?
  }

  /// A name such as `a.b`, by the indices of its parts.
  struct Path: Sendable {
    /// `a`; none means `.`.
    let first: Int?
    /// `b` and what follows it, by their indices in the program's `parts`.
    let rest: Range<Int>
  }

  struct Call: Sendable {
    enum Target: Sendable {
      case name(String)
      /// The path of the text that names the template.
      case dynamic(path: Int)
    }

    let target: Target
    /// Where the named template begins; set once all are compiled.
    var entry: Int?
    /// What each of its lines is indented by.
    let indentation: [UInt8]
    /// Whether it is a partial within a line of code: its last line has no end of its own.
    let isWithinLine: Bool
    /// What is given for blocks.
    var arguments: [Argument] = []
    /// Where the rendering goes on.
    var end = 0
  }

  /// What a parent tag gives for a block.
  struct Argument: Sendable {
    /// The index of the block's name.
    let block: Int
    /// Where it begins.
    let entry: Int
    /// Whether it begins with a line of its own.
    let startsLine: Bool
    let place: Problem.Location
  }

  struct Block: Sendable {
    /// The index of the block's name.
    let name: Int
    /// What the lines that are given for it are indented by.
    let indentation: [UInt8]
    /// What ends its last line, if the block fills whole lines.
    let lineEnd: LineEnd?
    /// Where the rendering goes on.
    var end = 0
  }

  var instructions: [Instruction] = []
  /// The place of each instruction, for messages.
  var places: [Problem.Location] = []
  /// What the texts of all templates hold, one after the other.
  var bytes: [UInt8] = []
  var lines: [TextLine] = []
  var texts: [Text] = []
  var paths: [Path] = []
  /// The names behind the first of each path, by their indices.
  var parts: [Int] = []
  var calls: [Call] = []
  var blocks: [Block] = []
  /// What one level of indentation is in the templates.
  var unit: [UInt8] = []
  /// Where each template begins.
  var entries: [String: Int] = [:]
  var names = NameTable()
  var blockNames = NameTable()

  /// A path as the template has it.
  func text(of path: Path) -> String {
    guard let first = path.first else { return "." }
    return ([first] + parts[path.rest]).map { names.names[$0] }.joined(separator: ".")
  }

  /// The names of the blocks that templates have, in the order of the templates.
  var knownBlocks: [String] { blocks.map { blockNames.names[$0.name] } }
}

/// Gives each different name a small number.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var indices: [String: Int] = [:]

  subscript(_ name: String) -> Int? { indices[name] }

  mutating func intern(_ name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
