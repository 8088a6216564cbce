import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A response with what came of its body.
struct HTTPResponse: Sendable {
  var status: Int
  var headers = ResponseHeaders()
  var body: [UInt8] = []
  /// Whether the body came to its end, as far as that can be told.
  var isBodyComplete = true

  /// What the API calls the exchange.
  var requestID: String? { headers["Request-Id"] ?? headers["X-Request-Id"] }
}

extension HTTPResponse {
  /// Takes a response without its body.
  init(_ head: HTTPURLResponse) {
    // Sorted, since a dictionary has another order each time. Names that differ by case are told
    // apart on Linux.
    let fields = head.allHeaderFields.compactMap { name, value in
      if let name = name as? String, let value = value as? String {
        (name: name, value: value)
      } else {
        nil
      }
    }.sorted { ($0.name, $0.value) < ($1.name, $1.value) }
    self.init(status: head.statusCode, headers: ResponseHeaders(fields))
  }
}

/// How a response's head says where the body ends.
enum BodyFraming: Equatable {
  /// After so many bytes.
  case length(Int)
  /// With the last chunk.
  case chunked
  /// Nothing says so in terms of the bytes that arrive: what Foundation has decompressed has another
  /// length, and other bodies end with the connection.
  case unstated

  init(of response: HTTPResponse, method: String?) {
    if method == "HEAD" || response.status < 200 || [204, 304].contains(response.status) {
      self = .length(0)
      return
    }
    let encoding = response.headers["Content-Encoding"]?.lowercased() ?? "identity"
    if encoding != "identity" {
      self = .unstated
    } else if response.headers["Transfer-Encoding"]?.lowercased().hasSuffix("chunked") == true {
      self = .chunked
    } else if let text = response.headers["Content-Length"], let length = Int(text), length >= 0 {
      self = .length(length)
    } else {
      self = .unstated
    }
  }

  /// Whether so many bytes are fewer than were announced; none if nothing was.
  func isCut(after count: Int) -> Bool? {
    if case .length(let length) = self { count < length } else { nil }
  }
}
