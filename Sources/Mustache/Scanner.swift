import ApusDiagnostics

/// Splits a template's bytes into texts and tags. Refuses text that isn't UTF-8, tags that don't
/// end, names that are empty or contain whitespace, and delimiters that can't be told from names; goes on
/// after each, so that one run finds all.
struct Scanner {
  private let file: SourceFile
  private let bytes: [UInt8]
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var position = 0
  private var tokens: [Token] = []
  private(set) var problems: [Problem] = []

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// All tokens of the template.
  mutating func scan() -> [Token] {
    guard checkEncoding() else { return [] }
    repeat { scanText() } while scanTag()
    return tokens
  }

  private mutating func checkEncoding() -> Bool {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .emptyInput: return true
      case .error(let length):
        report("invalid UTF-8", Span(start: offset, end: offset + length))
        return false
      }
    }
  }

  /// Takes everything up to the next tag or the end.
  private mutating func scanText() {
    let start = position
    while position < bytes.count, !stands(open, at: position) { position += 1 }
    if start == 0 || start < position {
      tokens.append(Token(.text, Span(start: start, end: position)))
    }
  }

  /// Takes the tag that starts here; false at the end of the template.
  private mutating func scanTag() -> Bool {
    guard position < bytes.count else { return false }
    let start = position
    position += open.count
    skipWhitespace()
    let sigil = position < bytes.count ? bytes[position] : 0
    switch sigil {
    case UInt8(ascii: "!"): return scanComment(from: start)
    case UInt8(ascii: "="): return scanDelimiters(from: start)
    case UInt8(ascii: "{"): return scanName(.print(isEscaped: false), from: start, isTriple: true)
    case UInt8(ascii: "&"): return scanName(.print(isEscaped: false), from: start)
    case UInt8(ascii: "#"): return scanName(.section, from: start)
    case UInt8(ascii: "^"): return scanName(.inverted, from: start)
    case UInt8(ascii: "/"): return scanName(.close, from: start)
    case UInt8(ascii: ">"): return scanName(.partial, from: start)
    case UInt8(ascii: "<"): return scanName(.parent, from: start)
    case UInt8(ascii: "$"): return scanName(.block, from: start)
    default: return scanName(.print(isEscaped: true), from: start, hasSigil: false)
    }
  }

  private mutating func scanComment(from start: Int) -> Bool {
    while position < bytes.count, !stands(close, at: position) { position += 1 }
    guard position < bytes.count else { return reportUnclosed(from: start) }
    position += close.count
    tokens.append(Token(.comment, Span(start: start, end: position)))
    return true
  }

  private mutating func scanDelimiters(from start: Int) -> Bool {
    position += 1
    let contentStart = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "=") { position += 1 }
    guard position < bytes.count else { return reportUnclosed(from: start) }
    let parts = bytes[contentStart..<position].split(whereSeparator: \.isWhitespace)
    position += 1
    let isClosed = stands(close, at: position)
    if isClosed { position += close.count }
    let span = Span(start: start, end: position)
    tokens.append(Token(.delimiters, span))
    guard isClosed, parts.count == 2 else {
      report("expected two delimiters without '=', such as '{{=<% %>=}}'", span)
      return true
    }
    (open, close) = (Array(parts[0]), Array(parts[1]))
    return true
  }

  private mutating func scanName(
    _ kind: Token.Kind, from start: Int, hasSigil: Bool = true, isTriple: Bool = false
  ) -> Bool {
    if hasSigil { position += 1 }
    let contentStart = position
    while position < bytes.count, !stands(close, at: position) {
      if stands(open, at: position) {
        _ = reportUnclosed(from: start)
        return true
      }
      position += 1
    }
    guard position < bytes.count else { return reportUnclosed(from: start) }
    var contentEnd = position
    if isTriple {
      let brace = UInt8(ascii: "}")
      if contentEnd > contentStart, bytes[contentEnd - 1] == brace {
        contentEnd -= 1
      } else if bytes[position] == brace, stands(close, at: position + 1) {
        position += 1
      } else {
        let span = Span(start: start, end: position + close.count)
        report("expected '}\(text(close))' at the end of the tag", span)
      }
    }
    position += close.count
    var token = Token(kind, Span(start: start, end: position))
    let canBeDynamic =
      switch kind {
      case .partial, .parent, .close: true
      default: false
      }
    var content = trimmed(contentStart..<contentEnd)
    if canBeDynamic, content.first.map({ bytes[$0] }) == UInt8(ascii: "*") {
      token.isDynamic = true
      content = trimmed(content.dropFirst())
    }
    token.nameSpan =
      content.isEmpty ? token.span : Span(start: content.lowerBound, end: content.upperBound)
    token.name = text(bytes[content])
    check(token)
    tokens.append(token)
    return true
  }

  /// Checks that the name can be one.
  private mutating func check(_ token: Token) {
    if token.name.isEmpty {
      return report("a tag without a name", token.span)
    }
    if token.name.utf8.contains(where: \.isWhitespace) {
      return report("a name can't contain whitespace", token.nameSpan)
    }
    let isPath =
      switch token.kind {
      case .print, .section, .inverted: true
      case .partial, .parent: token.isDynamic
      default: false
      }
    let hasGap = token.name.utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false
    )
    .contains(where: \.isEmpty)
    if isPath, token.name != ".", hasGap {
      report("expected a name on both sides of each '.'", token.nameSpan)
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isWhitespace { range.removeFirst() }
    while let last = range.last, bytes[last].isWhitespace { range.removeLast() }
    return range
  }

  private mutating func skipWhitespace() {
    while position < bytes.count, bytes[position].isWhitespace { position += 1 }
  }

  private func stands(_ delimiter: [UInt8], at position: Int) -> Bool {
    guard position < bytes.count, bytes[position] == delimiter[0] else { return false }
    return bytes[position...].starts(with: delimiter)
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  /// Reports a tag without an end; the scan goes on behind its start.
  private mutating func reportUnclosed(from start: Int) -> Bool {
    report(
      "this tag is never closed", Span(start: start, end: start + open.count),
      hint: "expected '\(text(close))'")
    return false
  }

  private mutating func report(_ message: String, _ span: Span, hint: String? = nil) {
    problems.append(
      Problem(.error, message, at: Problem.Location(file: file, span: span), hint: hint))
  }
}
