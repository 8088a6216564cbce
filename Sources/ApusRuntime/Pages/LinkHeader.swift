/// The header `Link` (RFC 8288), as `<https://example.com/books?page=2>; rel="next"`.
enum LinkHeader {
  /// The address of the next page, if the header has it.
  static func next(in header: String) -> String? {
    var rest = header[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let address = rest[rest.index(after: open)..<close]
      let parameters = parameters(of: rest[rest.index(after: close)...])
      if isNext(parameters) { return String(address) }
      rest = parameters.base[parameters.endIndex...]
    }
    return nil
  }

  /// What follows an address, up to the comma before the next one.
  private static func parameters(of text: Substring) -> Substring {
    var isQuoted = false
    return text.prefix { character in
      if character == "\"" { isQuoted.toggle() }
      return character != "," || isQuoted
    }
  }

  /// Whether `next` is among the words of the parameter `rel`.
  private static func isNext(_ parameters: Substring) -> Bool {
    parameters.split(separator: ";").contains { parameter in
      let pair = parameter.split(separator: "=", maxSplits: 1)
      guard let name = pair.first, let value = pair.last, pair.count == 2,
        name.filter({ !$0.isWhitespace }).lowercased() == "rel"
      else { return false }
      let words = value.split { $0.isWhitespace || $0 == "\"" }
      return words.contains { $0.lowercased() == "next" }
    }
  }
}
