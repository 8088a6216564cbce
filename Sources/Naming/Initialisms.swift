/// Words that Swift's guidelines write in capitals throughout, except at a member's start.
enum Initialisms {
  private static let words = [
    "ach", "api", "bic", "css", "csv", "cvc", "dns", "dob", "eps", "fpx", "gif", "html", "http",
    "https", "iban", "id", "iin", "ip", "iso", "jpg", "json", "mcc", "nsf", "otp", "pdf", "pin",
    "png", "pos", "sdk", "sepa", "sms", "sql", "ssl", "ssn", "svg", "tls", "uri", "url", "usb",
    "utc", "uuid", "vat", "xml",
  ]

  /// Those that have a plural: `IDs`.
  private static let counted = ["api", "id", "pdf", "uri", "url"]

  private static let spellings: [String: String] = {
    var spellings = Dictionary(words.map { ($0, $0.uppercased()) }) { first, _ in first }
    for word in counted { spellings[word + "s"] = word.uppercased() + "s" }
    return spellings
  }()

  private static let longest = spellings.keys.map(\.utf8.count).max() ?? 0

  /// How a word in lower case is written, if it is one of them.
  static func spelling(of word: ArraySlice<UInt8>) -> String? {
    word.count <= longest ? spellings[String(decoding: word, as: UTF8.self)] : nil
  }
}
