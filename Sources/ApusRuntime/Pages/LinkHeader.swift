/// The header `Link` (RFC 8288), as `<https://example.com/books?page=2>; rel="next"`.
enum LinkHeader {
  /// The address of the next page, if the header has it.
  static func next(in header: String) -> String? {
    var rest = header[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let address = rest[rest.index(after: open)..<close]
      var relations: [Substring] = []
      rest = rest[rest.index(after: close)...]
      while rest.first != ",", !rest.isEmpty {
        rest = rest.dropFirst(rest.first == ";" ? 1 : 0)
        let parameter = part(of: rest)
        relations += relation(in: parameter)
        rest = rest[parameter.endIndex...]
      }
      if relations.contains(where: { $0.lowercased() == "next" }) { return String(address) }
    }
    return nil
  }

  /// What comes before the next `;` or `,` that is not between quotes.
  private static func part(of text: Substring) -> Substring {
    var isQuoted = false
    return text.prefix { character in
      if character == "\"" { isQuoted.toggle() }
      return isQuoted || character != ";" && character != ","
    }
  }

  /// The words of the parameter `rel`, if it is that one.
  private static func relation(in parameter: Substring) -> [Substring] {
    let pair = parameter.split(separator: "=", maxSplits: 1)
    guard let name = pair.first, let value = pair.last, pair.count == 2,
      name.filter({ !$0.isWhitespace }).lowercased() == "rel"
    else { return [] }
    return value.split { $0.isWhitespace || $0 == "\"" }
  }
}
