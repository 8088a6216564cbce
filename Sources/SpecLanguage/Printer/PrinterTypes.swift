import ApusDiagnostics

/// Types, examples and values.
extension Printer {
  mutating func print(_ type: TypeSyntax) {
    switch type {
    case .named(let name, let argument, let limits, _):
      write(name.text)
      if let argument {
        write("<")
        print(argument)
        write(">")
      }
      print(limits)
    case .constant(let text): write(text.quoted)
    case .literal(let name): write(name.text)
    case .list(let element, let limits, _):
      write("[")
      print(element)
      write("]")
      print(limits)
    case .record(let body): print(body)
    case .enumeration(let isClosed, let body, _):
      write(isClosed ? "closed enum " : "enum ")
      print(body)
    case .nullable(let type, _):
      write("nullable ")
      print(type)
    case .clearable(let type, _):
      write("clearable ")
      print(type)
    case .optional(let type, _):
      print(type)
      write("?")
    case .missing: break
    }
  }

  mutating func print(_ body: Body<EnumValue>) {
    print(body) { printer, value in
      printer.write(value.isNumber ? value.value.text : value.value.asValue)
      if let alias = value.alias { printer.write(" as \(alias.text)") }
    }
  }

  private mutating func print(_ limits: LimitsSyntax?) {
    guard let limits else { return }
    write("(")
    if let range = limits.range {
      write(range.lower?.text ?? "")
      write(range.excludesUpper ? "..<" : "...")
      write(range.upper?.text ?? "")
    }
    if let pattern = limits.pattern {
      write(limits.range == nil ? "pattern " : ", pattern ")
      write(pattern.quoted)
    }
    if let style = limits.style {
      if limits.range != nil || limits.pattern != nil { write(", ") }
      write(style.text)
    }
    write(")")
  }
}

// MARK: Examples

extension Printer {
  mutating func print(_ example: ExampleSyntax) {
    write("example \(example.title.quoted) ")
    print(example.body, mayShareLine: false) { $0.print($1) }
  }

  private mutating func print(_ part: ExampleSyntax.Part) {
    switch part {
    case .request(_, let body, _):
      write("request ")
      print(body, asJSON: false)
    case .sends(_, let path, let body, _):
      write("sends ")
      if let path { write("\(path.text) ") }
      print(body, mayShareLine: false) { printer, pair in
        printer.write("\(pair.key.asPairKey)=\(pair.value.asPairValue)")
      }
    case .sendsJSON(_, let path, let value, _):
      write("sends ")
      if let path { write("\(path.text) ") }
      write("json ")
      print(value, asJSON: true)
    case .response(_, let status, let value, _):
      write("response \(status.text)")
      guard let value else { return }
      write(" ")
      print(value, asJSON: true)
    }
  }

  mutating func print(_ value: Value, asJSON: Bool) {
    switch value {
    case .word(let name): write(name.text)
    case .string(let text): write(text.quoted)
    case .number(let number): write(number.text)
    case .list(let values, _): print(values, asJSON: asJSON)
    case .object(let body): print(body, asJSON: asJSON)
    }
  }

  private mutating func print(_ body: Body<ValueEntry>, asJSON: Bool) {
    print(body, separator: asJSON ? "," : "") { printer, entry in
      let key = asJSON ? entry.key.map(\.text).joined(separator: ".").quoted : entry.key.asPath
      printer.write("\(key): ")
      printer.print(entry.value, asJSON: asJSON)
    }
  }

  private mutating func print(_ values: [Value], asJSON: Bool) {
    let isOnOneLine =
      Value.fitOneLine(values)
      && writeOnOneLine { printer in
        printer.write("[")
        for (index, value) in values.enumerated() {
          if index > 0 { printer.write(", ") }
          printer.print(value, asJSON: asJSON)
        }
        printer.write("]")
      }
    if isOnOneLine { return }
    write("[")
    endLine()
    indentation += 2
    for (index, value) in values.enumerated() {
      beginLine()
      print(value, asJSON: asJSON)
      if index + 1 < values.count { write(",") }
      endLine()
    }
    indentation -= 2
    beginLine()
    write("]")
  }
}

extension Value {
  /// Whether it is worth an attempt to write a list's values on one line: it is cheap to see that
  /// a long list is too long.
  fileprivate static func fitOneLine(_ values: [Value]) -> Bool {
    values.count < Printer.width / 2
      && values.allSatisfy { value in
        switch value {
        case .word, .string, .number: true
        case .list(let values, _): fitOneLine(values)
        case .object(let body): body.isOneLine || body.entries.isEmpty
        }
      }
  }
}

extension ExampleSyntax.Part {
  /// The comments, documentation and attributes around the part.
  public var attributes: Attributes {
    switch self {
    case .request(let attributes, _, _), .sends(let attributes, _, _, _),
      .sendsJSON(let attributes, _, _, _), .response(let attributes, _, _, _):
      attributes
    }
  }
}

extension Name {
  /// As the value in a rule's condition: a number is bare too.
  var asRuleValue: String {
    var lexer = Lexer(SourceFile(path: "", text: text))
    let token = lexer.next()
    let isNumber =
      token.kind == .number && token.span == Span(start: 0, end: text.utf8.count)
      && lexer.problems.isEmpty
    return isNumber ? text : asValue
  }
}
