import Foundation

/// One request as a server gets it.
public struct ReceivedRequest {
  public var line: String
  /// By name in lower case.
  public var headers: [String: String]
  public var body: String

  public init?(_ text: String?) {
    guard let text, let end = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
    line = lines.first ?? ""
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      // A header that is sent twice would hide a mistake.
      guard headers[name] == nil else { return nil }
      headers[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    body = String(text[end.upperBound...])
  }
}
