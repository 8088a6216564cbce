/// Carries requests to a server, and back what the server says.
protocol Transport: Sendable {
  /// Sends a request, and waits for the head of the response; the body follows in its own time.
  func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse
}

/// A request as it goes to a server: nothing is added to it but what frames the message.
struct TransportRequest: Sendable {
  var method: HTTPMethod
  /// The server's address with the path and the query.
  var url: String
  private(set) var headers: [(name: String, value: String)] = []
  var body: [UInt8]?
  /// How many seconds may pass without anything arriving.
  var timeout: Double
  /// How many bytes of the body may wait to be read.
  var limit: Int
  /// Whether the body is read as it arrives, so that it may be longer than the limit.
  var isStreamed = false

  init(_ method: HTTPMethod, _ url: String, body: [UInt8]?, timeout: Double, limit: Int) {
    self.method = method
    self.url = url
    self.body = body
    self.timeout = timeout
    self.limit = limit
  }

  /// The value of a header, by its name in any case.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Sets a header, in the place of one of the same name.
  mutating func set(header name: String, to value: String) {
    if let index = headers.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
      headers[index] = (name, value)
    } else {
      headers.append((name, value))
    }
  }
}

/// The head of a response, and what gives its body.
struct TransportResponse: Sendable {
  var status: Int
  var headers: ResponseHeaders
  var body: ResponseBody

  /// The whole response, once its body has ended.
  ///
  /// - Throws: that the body broke off, or has more bytes than the limit.
  func collected(limit: Int) async throws(TransportFailure) -> HTTPResponse {
    var response = HTTPResponse(status: status, headers: headers)
    while let chunk = try await body.next() {
      guard chunk.count <= limit - response.body.count else {
        throw TransportFailure(.responseTooLarge)
      }
      response.body += chunk
    }
    response.isBodyComplete = body.isComplete
    return response
  }
}

/// A response's body, in pieces as they arrive. When nobody holds it any more, the exchange ends.
final class ResponseBody: Sendable {
  private let source: any ResponseBodySource

  init(_ source: any ResponseBodySource) {
    self.source = source
  }

  deinit {
    source.cancel()
  }

  /// The next piece; none after the last.
  func next() async throws(TransportFailure) -> [UInt8]? {
    try await source.next()
  }

  /// Whether the body came to its end, as far as that can be told, once there is no further piece.
  var isComplete: Bool { source.isComplete }
}

/// Where the pieces of a body come from.
protocol ResponseBodySource: AnyObject, Sendable {
  func next() async throws(TransportFailure) -> [UInt8]?
  var isComplete: Bool { get }
  /// Ends the exchange; nothing happens if it has ended.
  func cancel()
}
