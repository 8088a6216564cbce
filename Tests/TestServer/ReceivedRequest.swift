import Foundation

/// One request as a server gets it.
public struct ReceivedRequest {
  public var line: String
  /// By name in lower case.
  public var headers: [String: String]
  /// As it arrived.
  public var bytes: [UInt8]
  /// The same as text.
  public var body: String { String(decoding: bytes, as: UTF8.self) }

  public init?(_ text: String?) {
    self.init(bytes: text.map { Array($0.utf8) })
  }

  public init?(bytes request: [UInt8]?) {
    guard let request, let end = Self.endOfHead(request) else { return nil }
    let lines = String(decoding: request[..<end], as: UTF8.self).components(separatedBy: "\r\n")
    line = lines.first ?? ""
    headers = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      // A header that is sent twice would hide a mistake.
      guard headers[name] == nil else { return nil }
      headers[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    bytes = Array(request[(end + 4)...])
  }

  /// Where the empty line after the headers is; none if it hasn't arrived.
  static func endOfHead(_ bytes: [UInt8]) -> Int? {
    let mark = Array("\r\n\r\n".utf8)
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual(mark) }
  }
}
