import TestServer
import Testing

@testable import ApusRuntime

@Suite(.timeLimit(.minutes(1))) struct EventTests {
  private struct Chunk: ResponseModel, Equatable {
    var text: String
    init(from object: ResponseObject) throws(DecodingFailure) { text = try object.string("text") }
  }

  private struct Chat: EventOperation {
    typealias Response = AnyJSON
    typealias StreamedEvent = Chunk
    var prompt = "hi"
    var stream: Bool?

    static var endpoint: Endpoint { Endpoint(of: .plain(.none), .post, "/v1/chat", body: .json) }
    static var events: EventLayout { EventLayout(end: "[DONE]", when: "stream") }
    func encode(to encoder: inout RequestEncoder) {
      encoder.body()
      encoder.string("prompt", prompt)
      encoder.bool("stream", stream)
    }
  }

  private static func head(_ fields: String..., status: Int = 200) -> String {
    (["HTTP/1.1 \(status) X", "Connection: close"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
  }

  private func events(
    _ chat: Chat, _ answer: String
  ) async throws -> (texts: [String], failure: APIFailure?, request: ReceivedRequest?) {
    let server = try TestServer { _ in .text(answer) }
    defer { server.stop() }
    let client = APIClient(
      .plain(.none), server: server.address, maximumResponseSize: 4096, maximumRetries: 0)
    var texts: [String] = []
    do throws(APIFailure) {
      var iterator = client.events(of: chat).makeAsyncIterator()
      while let chunk = try await iterator.next() { texts.append(chunk.text) }
      #expect(try await iterator.next() == nil)
      return (texts, nil, ReceivedRequest(server.requests.first))
    } catch {
      return (texts, error, ReceivedRequest(server.requests.first))
    }
  }

  @Test func eventsAreDecodedUntilTheEnd() async throws {
    let result = try await events(
      Chat(stream: false),
      Self.head("Content-Type: text/event-stream") + """
        : a comment

        data: {"text": "a"}

        event: delta
        data: {"text":
        data: "b"}

        data: [DONE]

        data: {"text": "never"}


        """)
    #expect(result.texts == ["a", "b"] && result.failure == nil)
    #expect(result.request?.headers["accept"] == "text/event-stream")
    #expect(result.request?.body == #"{"prompt":"hi","stream":true}"#)
  }

  @Test func theOtherCallIsAsTheCallerSays() throws {
    #expect(try Chat(stream: false).request().bodyText == #"{"prompt":"hi","stream":false}"#)
    #expect(try Chat().request().bodyText == #"{"prompt":"hi"}"#)
  }

  /// The parameter goes where the operation has it, whatever else is sent.
  @Test func theParameterIsSetInItsPlace() throws {
    let asking = Parameter(name: "stream", value: true)
    let nested = JSONFields { encoder in
      encoder.body()
      encoder.bool("stream", nil)
      encoder.value("options", ["a": ["b": 1]])
    }
    #expect(
      try nested.request(replacing: asking).bodyText
        == #"{"stream":true,"options":{"a":{"b":1}}}"#)
    let whole = JSONFields { $0.body(Prompt(stream: false)) }
    #expect(
      try whole.request(replacing: asking).bodyText == #"{"stream":true,"more":{"a":1}}"#)
    let inQuery = JSONFields { encoder in
      encoder.query()
      encoder.bool("stream", false)
      encoder.body()
      encoder.value("options", ["stream": 1])
    }
    let request = try inQuery.request(replacing: asking)
    #expect(request.target == "/v1/things?stream=true")
    #expect(request.bodyText == #"{"options":{"stream":1}}"#)
  }

  private struct Prompt: RequestRecord {
    var stream: Bool?
    func encode(to encoder: inout RequestEncoder) {
      encoder.bool("stream", stream)
      encoder.value("more", ["a": 1])
    }
  }

  @Test func anEndWithoutTheMarkIsAnEnd() async throws {
    let result = try await events(
      Chat(), Self.head() + "data: {\"text\": \"a\"}\n\ndata: {\"text\": \"cut")
    #expect(result.texts == ["a"] && result.failure == nil)
  }

  @Test func failuresEndTheStream() async throws {
    let odd = try await events(
      Chat(),
      Self.head() + "data: {\"text\": \"a\"}\n\ndata: {\"no\": 1}\n\ndata: {\"text\": \"b\"}\n\n")
    #expect(odd.texts == ["a"])
    #expect(odd.failure?.description.contains("text: expected a string") == true)
    let refused = try await events(
      Chat(), Self.head("Content-Length: 2", status: 429) + "{}")
    #expect(refused.failure?.description == "the API refused the call: status 429")
    let cut = try await events(
      Chat(), Self.head("Transfer-Encoding: chunked") + "18\r\ndata: {\"text\": \"a\"}\n\n......")
    #expect(
      cut.failure?.description.hasPrefix("the connection to the server was lost") == true)
    let large = try await events(
      Chat(), Self.head() + "data: " + String(repeating: "x", count: 5000) + "\n\n")
    #expect(large.failure?.description == "the response is larger than the client allows")
  }

  @Test func aStreamMayBeLongerThanAResponse() async throws {
    let result = try await events(
      Chat(), Self.head("Content-Length: 100000") + "data: {\"text\": \"a\"}\n\n")
    #expect(result.texts == ["a"])
    #expect(
      result.failure?.description.hasPrefix("the connection to the server was lost") == true)
  }

  @Test func cancellingEndsTheWait() async throws {
    let server = try TestServer { _ in .silence }
    defer { server.stop() }
    let client = APIClient(.plain(.none), server: server.address)
    let task = Task {
      var iterator = client.events(of: Chat()).makeAsyncIterator()
      return try await iterator.next()
    }
    while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    task.cancel()
    await #expect {
      try await task.value
    } throws: { ($0 as? APIFailure)?.isCancellation == true }
  }

  @Test(
    arguments: [
      ("data: a\n\n", ["a"]), ("data:a\r\rdata: b\r\n\r\n", ["a", "b"]),
      ("data\n\n", [""]), ("data: a\ndata\ndata: c\n\n", ["a\n\nc"]),
      ("\u{FEFF}data: a\n\n", ["a"]),
      ("data:  a\n\n", [" a"]), ("dat: a\n\n", []), ("event: x\n\n", []), (": data: a\n\n", []),
      ("data: a", []), ("data: é\u{2028}\n\n", ["é\u{2028}"]), ("id: 1\ndata: a\n\n", ["a"]),
    ])
  func linesAreCutAsTheStandardSays(text: String, expected: [String]) throws {
    for size in [1, 2, 3, 1000] {
      var parser = ServerSentEventParser(limit: 100)
      var data: [String] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        let end = min(start + size, bytes.count)
        data += try parser.take(Array(bytes[start..<end])).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
      #expect(data == expected)
    }
  }
}
