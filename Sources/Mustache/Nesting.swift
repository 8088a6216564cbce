import ApusDiagnostics

/// Finds the closing tag of each section, parent and block. Refuses tags that are never closed or
/// never opened, that overlap, and that are nested too deep.
struct Nesting {
  private let file: SourceFile
  private let depth: Int
  /// The tags open so far, outermost first, as indices of tokens.
  private var open: [Int] = []
  private(set) var problems: [Problem] = []
  private lazy var lines = SourceLines(of: file)

  init(_ file: SourceFile, depth: Int) {
    self.file = file
    self.depth = depth
  }

  /// Sets each tag's partner.
  mutating func match(_ tokens: inout [Token]) {
    for index in tokens.indices {
      if tokens[index].opens {
        guard open.count < depth else {
          report("tags are nested more than \(depth) deep", tokens[index])
          return
        }
        open.append(index)
      } else if case .close = tokens[index].kind {
        close(index, &tokens)
      }
    }
    for index in open { reportUnclosed(tokens[index]) }
  }

  private mutating func close(_ index: Int, _ tokens: inout [Token]) {
    let name = tokens[index].writtenName
    guard let opener = open.lastIndex(where: { tokens[$0].writtenName == name }) else {
      guard let innermost = open.last.map({ tokens[$0] }) else {
        return report("'\(name)' is closed, but nothing is open", tokens[index])
      }
      let line = lines.position(at: innermost.span.start).line
      return report(
        "'\(name)' is closed, but not open", tokens[index],
        hint: "'\(innermost.writtenName)' is open since line \(line)")
    }
    for unclosed in open[(opener + 1)...] {
      reportUnclosed(tokens[unclosed], before: tokens[index])
    }
    tokens[open[opener]].partner = index
    tokens[index].partner = open[opener]
    open.removeSubrange(opener...)
  }

  private mutating func reportUnclosed(_ token: Token, before end: Token? = nil) {
    var hint = "expected '/\(token.writtenName)'"
    if let end {
      let line = lines.position(at: end.span.start).line
      hint += " before '/\(end.writtenName)' in line \(line)"
    }
    report("\(token.title) '\(token.writtenName)' is never closed", token, hint: hint)
  }

  private mutating func report(_ message: String, _ token: Token, hint: String? = nil) {
    problems.append(
      Problem(.error, message, at: Problem.Location(file: file, span: token.nameSpan), hint: hint))
  }
}
