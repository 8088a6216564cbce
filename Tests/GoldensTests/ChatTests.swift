import ApusRuntime
import Chat
import TestServer
import Testing

/// Sends each operation of the language model's API over a real socket: JSON, events, several statuses,
/// and whole responses of every shape.
@Suite(.timeLimit(.minutes(2))) struct ChatTests {
  private static func batch(_ id: String) -> String {
    #"{"id": "\#(id)", "status": "running"}"#
  }

  /// What comes of a call, and the requests as they arrived.
  private func call<Result: Sendable>(
    _ answers: TestServer.Answer..., with body: (APIClient) async throws(APIFailure) -> Result
  ) async throws -> (result: Swift.Result<Result, APIFailure>, requests: [ReceivedRequest]) {
    let script = AnswerScript(answers)
    let server = try TestServer { _ in script.next() }
    defer { server.stop() }
    let client = APIClient(
      .chat, credentials: ["key": .key("sk_hush"), "project": .key("p_1")],
      server: "\(server.address)/v1", timeout: 20, maximumRetries: 0)
    let result: Swift.Result<Result, APIFailure>
    do throws(APIFailure) {
      result = .success(try await body(client))
    } catch {
      result = .failure(error)
    }
    return (result, server.requests.compactMap { ReceivedRequest($0) })
  }

  private static let conversation = CreateCompletion(
    model: "small",
    messages: [
      .system(.init(content: "Be \"short\".")),
      .user(
        .init(
          content: .parts([
            .text(.init(text: "What is\nthis?")),
            .image(.init(url: "https://example.com/a.png", detail: .low)),
          ]))),
      .assistant(
        .init(content: nil, toolCalls: [.init(id: "t_1", name: "look", arguments: "{}")])),
      .tool(.init(toolCallID: "t_1", content: "é")),
    ],
    temperature: 0.25, stop: ["."],
    tools: [.init(name: "look", parameters: ["type": "object", "strict": true])], stream: true)

  private static let sent =
    #"{"model":"small","messages":[{"role":"system","content":"Be \"short\"."},"#
    + #"{"role":"user","content":[{"type":"text","text":"What is\nthis?"},"#
    + #"{"type":"image","url":"https://example.com/a.png","detail":"low"}]},"#
    + #"{"role":"assistant","content":null,"#
    + #""tool_calls":[{"id":"t_1","name":"look","arguments":"{}"}]},"#
    + #"{"role":"tool","tool_call_id":"t_1","content":"é"}],"#
    + #""temperature":0.25,"stop":["."],"#
    + #""tools":[{"name":"look","parameters":{"strict":true,"type":"object"}}],"stream":"#

  @Test func aCompletionIsAskedForAsJSON() async throws {
    let answer = #"""
      {"id": "c_1", "created": 1700000000, "choices": [{"index": 0, "finish_reason": null,
        "message": {"role": "assistant", "content": "A cat."}}]}
      """#
    let (result, requests) = try await call(.response(200, answer)) {
      client throws(APIFailure) in try await client.send(Self.conversation)
    }
    let completion = try result.get()
    #expect(completion.choices.first?.message.content == "A cat.")
    let request = try #require(requests.first)
    #expect(request.line == "POST /v1/completions HTTP/1.1")
    #expect(request.headers["authorization"] == "Bearer sk_hush")
    #expect(request.headers["x-project"] == "p_1")
    #expect(request.headers["accept"] == "application/json")
    #expect(request.headers["content-type"] == "application/json")
    // The caller asks for events, but `send` doesn't.
    #expect(request.body == Self.sent + "false}")
  }

  @Test func aCompletionComesAsEvents() async throws {
    let head = "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Type: text/event-stream\r\n\r\n"
    let events = """
      data: {"id": "c_1", "delta": {"content": "A "}, "finish_reason": null}

      data: {"id": "c_1", "delta": {"content": "cat."}, "finish_reason": "stop"}

      data: [DONE]


      """
    let (result, requests) = try await call(.text(head + events)) {
      client throws(APIFailure) in
      var text = ""
      for try await chunk in client.events(of: Self.conversation) {
        text += chunk.delta.content ?? ""
      }
      return text
    }
    #expect(try result.get() == "A cat.")
    #expect(requests.first?.headers["accept"] == "text/event-stream")
    #expect(requests.first?.body == Self.sent + "true}")
  }

  @Test func eventsWithoutAParameter() async throws {
    let head = "HTTP/1.1 200 X\r\nConnection: close\r\n\r\n"
    let (result, requests) = try await call(
      .text(head + "data: {\"status\": \"running\", \"done\": 1}\n\n")
    ) { client throws(APIFailure) in
      var done: [Int] = []
      for try await event in client.events(of: WatchBatch(id: "b/1")) { done.append(event.done) }
      return done
    }
    #expect(try result.get() == [1])
    #expect(requests.first?.line == "GET /v1/batches/b%2F1/events HTTP/1.1")
  }

  @Test func errorsHaveTheirTypes() async throws {
    let body = #"{"error": {"type": "rate_limit", "message": "Slow down."}, "retry_after": 1.5}"#
    let (result, _) = try await call(.response(429, body)) {
      client throws(APIFailure) in try await client.send(Self.conversation)
    }
    guard case .failure(.api(let error)) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(error.message == "Slow down." && error.kind == "rate_limit")
    guard case .tooManyRequests(let limit)? = try CreateCompletion.ErrorBody(error) else {
      Issue.record("not .tooManyRequests")
      return
    }
    #expect(limit.retryAfter == 1.5)
    #expect(try error.value(as: RateLimit.self).error.message == "Slow down.")
    #expect(try GetBatch.ErrorBody(error) == nil)
  }

  @Test(arguments: [
    (200, #"{"id": "b", "status": "failed"}"#, "ok b"), (202, #"{"ticket": "t"}"#, "accepted t"),
    (204, "", "noContent"), (207, "<a/>", "other 207 <a/>"),
  ])
  func successesHaveTheirTypes(status: Int, body: String, expected: String) async throws {
    let (result, requests) = try await call(.response(status, body)) {
      client throws(APIFailure) in try await client.send(CreateBatch(inputFile: "f"))
    }
    let seen =
      switch try result.get() {
      case .ok(let batch): "ok \(batch.id)"
      case .accepted(let ticket): "accepted \(ticket.ticket)"
      case .noContent: "noContent"
      case .other(let response):
        "other \(response.status) \(String(decoding: response.body, as: UTF8.self))"
      }
    #expect(seen == expected)
    #expect(requests.first?.line == "POST /v1/batches HTTP/1.1")
    #expect(requests.first?.body == #"{"input_file":"f"}"#)
  }

  @Test func whatIsUnchangedIsNoError() async throws {
    let (result, requests) = try await call(
      .text("HTTP/1.1 304 X\r\nConnection: close\r\n\r\n"), .response(203, Self.batch("b"))
    ) { client throws(APIFailure) in
      let first = try await client.send(GetBatch(id: "b", version: "\"7\""))
      return (first, try await client.send(GetBatch(id: "b")))
    }
    guard case (.notModified, .success(let batch)) = try result.get() else {
      Issue.record("\(result)")
      return
    }
    #expect(batch.id == "b")
    #expect(requests.map(\.line) == Array(repeating: "GET /v1/batches/b HTTP/1.1", count: 2))
    #expect(requests.map { $0.headers["if-none-match"] } == ["\"7\"", nil])
  }

  @Test func pagesHaveFurtherFields() async throws {
    let (result, requests) = try await call(
      .response(
        200,
        #"{"data": [\#(Self.batch("a"))], "has_more": true, "first_id": "a", "total": 2}"#),
      .response(200, #"{"data": [\#(Self.batch("b"))], "has_more": false, "first_id": null}"#)
    ) { client throws(APIFailure) in
      var seen: [String] = []
      for try await page in client.pages(of: ListBatches(limit: 1)) {
        seen += page.items.map(\.id) + [page.firstID ?? "-", "\(page.total ?? 0)"]
      }
      return seen
    }
    #expect(try result.get() == ["a", "a", "2", "b", "-", "0"])
    #expect(
      requests.map(\.line) == [
        "GET /v1/batches?limit=1 HTTP/1.1", "GET /v1/batches?after=a&limit=1 HTTP/1.1",
      ])
  }

  @Test(arguments: [(nil, 1), (3, 3)])
  func pagesByTheirNumber(first: Int?, start: Int) async throws {
    let (result, requests) = try await call(
      .response(200, #"{"models": [{"id": "a"}, {"id": "b"}]}"#),
      .response(200, #"{"models": [{"id": "c", "languages": ["en"]}]}"#),
      .response(200, #"{"models": []}"#)
    ) { client throws(APIFailure) in
      var ids: [String] = []
      for try await model in client.items(of: ListModels(page: first)) { ids.append(model.id) }
      return ids
    }
    #expect(try result.get() == ["a", "b", "c"])
    #expect(
      requests.map(\.line) == [
        "GET /v1/models\(first == nil ? "" : "?page=\(start)") HTTP/1.1",
        "GET /v1/models?page=\(start + 1) HTTP/1.1", "GET /v1/models?page=\(start + 2) HTTP/1.1",
      ])
  }

  @Test func wholeResponsesOfEveryShape() async throws {
    let (result, requests) = try await call(
      .response(200, #"["a", "b"]"#), .response(200, #"{"a": 1}"#), .response(200, "7"),
      .response(200, #"[{"type": "text", "text": "x"}]"#),
      .response(200, "# A", headers: ["Content-Type: text/markdown"]),
      .response(200, "bytes", headers: ["Content-Type: application/octet-stream"]),
      .response(200, #"{"any": [null]}"#)
    ) { client throws(APIFailure) in
      #expect(try await client.send(ModelNames()) == ["a", "b"])
      #expect(try await client.send(ModelLimits()) == ["a": 1])
      #expect(try await client.send(CountModels()) == 7)
      guard case .parts(let parts) = try await client.send(AnyModel()), parts.count == 1 else {
        Issue.record("not .parts")
        return
      }
      let card = try await client.send(ModelCard(id: "m"))
      #expect(card.text == "# A" && card.contentType == "text/markdown")
      #expect(try await client.send(ModelWeights(id: "m")).bytes == Array("bytes".utf8))
      #expect(try await client.send(ModelSettings(id: "m"))["any"]?[0] == .null)
    }
    try result.get()
    #expect(
      requests.map(\.line)
        == [
          "names", "limits", "count", "any", "m/card", "m/weights", "m/settings",
        ].map { "GET /v1/models/\($0) HTTP/1.1" })
    #expect(
      requests.map { $0.headers["accept"] == "*/*" } == [
        false, false, false, false, true, true, false,
      ])
  }
}
