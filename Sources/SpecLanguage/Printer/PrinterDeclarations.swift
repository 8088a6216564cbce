import ApusDiagnostics

/// Declarations.
extension Printer {
  mutating func print(_ declaration: Declaration) {
    printLeading(declaration.attributes, isFirst: true)
    switch declaration {
    case .api(let api):
      write("api \(api.name.text) ")
      // A URL goes on to the next space, so that settings can't have commas between them.
      print(api.body, mayShareLine: false) { $0.print($1) }
    case .enumeration(let enumeration):
      write("\(enumeration.isClosed ? "closed " : "")enum \(enumeration.name.text) ")
      print(enumeration.body)
    case .record(let record):
      write("record \(record.name.text) ")
      print(record.body)
    case .union(let union):
      write("union \(union.name.text) ")
      if let field = union.discriminator { write("by \(field.asField) ") }
      print(union.body) { printer, unionCase in
        if let value = unionCase.value { printer.write("\(value.asValue): ") }
        printer.print(unionCase.type)
        if let alias = unionCase.alias { printer.write(" as \(alias.text)") }
      }
    case .page(let page):
      write("page \(page.name.text) ")
      print(page.body) { $0.print($1) }
    case .operation(let operation): print(operation)
    case .section(let section): write("section \(section.name.text)")
    }
    printTrailing(declaration.attributes)
  }

  private mutating func print(_ operation: OperationDeclaration) {
    write("operation \(operation.name.text): \(operation.method.text) \(operation.path.text)")
    if let response = operation.response {
      write(" -> ")
      print(response)
    }
    if let body = operation.body {
      write(" ")
      print(body)
    }
  }

  private mutating func print(_ entry: PageDeclaration.Entry) {
    switch entry.kind {
    case .items(let field): write("items \(field.asField)")
    case .more(let field): write("more \(field.asField)")
    case .nextFromLastItem(let parameter, let field):
      write("next \(parameter.asNextParameter) from last \(field.asField)")
    case .nextFromResponse(let parameter, let field):
      write("next \(parameter.asNextParameter) from \(field.asField)")
    case .nextFromNumber(let parameter, let start, let step):
      let by = step == .items ? "items" : "1"
      write("next \(parameter.asNextParameter) from \(start.text) by \(by)")
    case .nextURL(let field): write("next url from \(field.asField)")
    case .nextLinkHeader: write("next url from link header")
    case .field(let field): print(field)
    }
  }

  private mutating func print(_ setting: Setting) {
    switch setting.kind {
    case .server(nil, let url): write("server \(url.text)")
    case .server(let name?, let url): write("server \(name.text) \(url.text)")
    case .auth(let authentication): print(authentication)
    case .credential(let name, let scheme):
      write("credential \(name.text): ")
      print(scheme)
    case .body(let format, let contentType): printBody(format, contentType)
    case .lists(let style): write("lists \(style.text)")
    case .header(let name, let value): write("header \(name.asValue) \(value.quoted)")
    case .idempotency(let header): write("idempotency \(header.asValue)")
    case .hashable: write("hashable")
    case .error(let body):
      write("error ")
      print(body) { $0.write("\($1.role.text) \($1.path.asPath)") }
    }
  }
}

extension Declaration {
  /// The comments, documentation and attributes around the declaration.
  public var attributes: Attributes {
    switch self {
    case .api(let api): api.attributes
    case .enumeration(let enumeration): enumeration.attributes
    case .record(let record): record.attributes
    case .union(let union): union.attributes
    case .page(let page): page.attributes
    case .operation(let operation): operation.attributes
    case .section(let section): section.attributes
    }
  }
}

extension Name {
  /// The parameter of a page's `next`; without quotes, `url` would be the page's whole address.
  fileprivate var asNextParameter: String { text == "url" ? text.quoted : asField }
}

extension [Name] {
  /// The steps of a path; a lone one may be any text.
  var asPath: String { count == 1 ? self[0].asField : map(\.text).joined(separator: ".") }

  fileprivate func list() -> String { map(\.asField).joined(separator: ", ") }
}

// MARK: Members

extension Printer {
  mutating func print(_ body: Body<Member>) {
    print(body, mayShareLine: body.entries.allSatisfy(\.fitsOneLine)) {
      $0.print($1)
    }
  }

  private mutating func print(_ member: Member) {
    switch member {
    case .field(let field): print(field)
    case .additional(let field):
      write("...")
      if let alias = field.alias { write(" as \(alias.text)") }
      write(": ")
      print(field.type)
    case .rule(let rule): print(rule)
    case .example(let example): print(example)
    case .server(_, let name, _): write("server \(name.text)")
    case .bodyFormat(_, let format, let contentType, _): printBody(format, contentType)
    case .auth(_, let authentication, _): print(authentication)
    case .response(let response): print(response)
    }
  }

  private mutating func print(_ response: ResponseSyntax) {
    write("response ")
    switch response.kind {
    case .status(let status, let type):
      write(status.text)
      guard let type else { return }
      write(": ")
      print(type)
    case .errors(let type):
      write("errors: ")
      print(type)
    case .events(let type, let end, let parameter):
      write("events: ")
      print(type)
      if let end { write(" until \(end.quoted)") }
      if let parameter { write(" when \(parameter.asField)") }
    }
  }

  private mutating func printBody(_ format: Name, _ contentType: Text?) {
    write("body \(format.text)")
    if let contentType { write(" \(contentType.quoted)") }
  }

  private mutating func print(_ authentication: AuthenticationSyntax) {
    write("auth ")
    switch authentication {
    case .scheme(let scheme): print(scheme)
    case .credentials(let alternatives):
      let texts = alternatives.map { $0.map(\.text).joined(separator: " and ") }
      write(texts.joined(separator: " or "))
    }
  }

  private mutating func print(_ scheme: SchemeSyntax) {
    write(scheme.scheme.text)
    if let parameter = scheme.parameter { write(" \(parameter.asValue)") }
  }

  private mutating func print(_ field: FieldSyntax) {
    if let location = field.location { write("\(location.rawValue) ") }
    let name = field.name.text
    // `header as as x` would be a field called `header`.
    let isBare =
      name.isWord(with: field.location == .header ? "-" : "")
      && (field.location == nil || name != "as")
    write(isBare ? name : name.quoted)
    if let alias = field.alias { write(" as \(alias.text)") }
    write(": ")
    print(field.type)
    guard let value = field.defaultValue else { return }
    write(" = ")
    print(value, asJSON: false)
  }

  private mutating func print(_ rule: RuleSyntax) {
    switch rule.kind {
    case .requireAny(let fields): write("require any of \(fields.list())")
    case .requireOne(let fields): write("require one of \(fields.list())")
    case .allowOne(let fields): write("allow one of \(fields.list())")
    case .whenRequire(let field, let values, let fields):
      printCondition(field, values)
      write(" require \(fields.list())")
    case .whenForbid(let field, let values, let fields):
      printCondition(field, values)
      write(" forbid \(fields.list())")
    }
  }

  private mutating func printCondition(_ field: Name, _ values: [Name]) {
    write("when \(field.asField)")
    if !values.isEmpty { write(" is \(values.map(\.asRuleValue).joined(separator: " or "))") }
  }
}

extension Member {
  /// The comments, documentation and attributes around the member.
  public var attributes: Attributes {
    switch self {
    case .field(let field), .additional(let field): field.attributes
    case .rule(let rule): rule.attributes
    case .example(let example): example.attributes
    case .response(let response): response.attributes
    case .server(let attributes, _, _), .bodyFormat(let attributes, _, _, _),
      .auth(let attributes, _, _):
      attributes
    }
  }

  /// A rule's list would take the comma behind it for its own.
  fileprivate var fitsOneLine: Bool {
    switch self {
    case .field, .additional, .server, .bodyFormat, .auth, .response: true
    case .rule, .example: false
    }
  }
}
