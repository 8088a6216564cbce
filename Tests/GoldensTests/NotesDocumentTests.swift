import ApusRuntime
import Foundation
import Notes
import SharedData
import TestServer
import Testing

/// An independent judge reads the OpenAPI document beside `notes.apus`, which is written by hand, and
/// the requests that arrive at a server.
@Suite(
  .timeLimit(.minutes(5)),
  .enabled(if: RequestJudge.isPresent, "the judge of requests, or python3, is not there"))
struct NotesDocumentTests {
  private let judge = RequestJudge(document: "Tests/Goldens/Notes/notes.openapi.json")

  /// What arrives of a random request.
  private func request(_ call: DrawnNotes.Call) async throws -> RequestJudge.Request {
    let server = try TestServer { _ in .response(200, "nothing that can be read") }
    defer { server.stop() }
    let client = APIClient(.notes, credentials: call.credentials, server: server.address)
    // What comes back doesn't matter.
    _ = try? await call.send(client)
    return try #require(RequestJudge.Request(server.requestBytes.first))
  }

  @Test(arguments: DrawnNotes.operations.map(\.name))
  func whatIsSentIsAccepted(operation: String) async throws {
    let draw = try #require(DrawnNotes.operations.first { $0.name == operation }?.draw)
    var requests: [RequestJudge.Request] = []
    for seed in 0..<50 as Range<UInt64> {
      var source = Source(seed: seed)
      requests.append(try await request(draw(&source)))
    }
    let verdicts = try judge.verdicts(on: requests)
    #expect(verdicts.count == 50)
    for verdict in verdicts { #expect(verdict.hasPrefix("OK ")) }
  }

  /// One request that is accepted, and what breaks each of its parts.
  @Test func whatIsBrokenIsRefused() throws {
    let id = NoteValues.text
    let token = ["Authorization", "Bearer t"]
    let json = ["Content-Type", "application/json"]
    func request(
      _ method: String, _ target: String, _ headers: [[String]], _ body: String? = nil
    ) -> RequestJudge.Request {
      .init(method: method, target: target, headers: headers, body: body.map { Array($0.utf8) })
    }
    func create(_ body: String) -> RequestJudge.Request {
      request("POST", "/notes", [token, json], body)
    }
    let note = #""title":"T","text":null"#
    let fine = [
      create("{\(note)}"),
      request("GET", "/notes?ids=\(id),\(id)&limit=1&colors=red%7Cblue", [token]),
      request("PUT", "/notes/\(id)?api_key=k", [token, json], NoteValues.fullJSON),
      request("DELETE", "/notes", [["Cookie", "sid=s"], json], #"{"ids":["\#(id)"]}"#),
      request("POST", "/ping", []),
    ]
    let broken = [
      create(#"{"text":null}"#), create(#"{"title":"T"}"#), create(#"{"title":"","text":null}"#),
      create("{\(note),\"due\":\"today\"}"), create("{\(note),\"tags\":null}"),
      create("{\(note),\"pinned\":true}"), create("{\(note),\"parent\":{}}"),
      create("{\(note),\"origin\":{\"kind\":\"fax\"}}"), create("[]"), create(""),
      request("POST", "/notes", [token], "{\(note)}"),
      request("POST", "/notes", [token, ["Content-Type", "text/plain"]], "{\(note)}"),
      request("POST", "/notes", [json], "{\(note)}"),
      request("GET", "/notes?ids=\(id)&ids=\(id)", [token]),
      request("GET", "/notes?limit=0", [token]),
      request("GET", "/notes?tag%5B0%5D=a", [token]),
      request("GET", "/notes?filter=%7B", [token]),
      request("GET", "/notes?since=1", [token]),
      request("GET", "/notes", [token, ["X-Trace", "x"]]),
      request("PUT", "/notes/\(id)", [token, json], NoteValues.fullJSON),
      request("PUT", "/notes/1?api_key=k", [token, json], NoteValues.fullJSON),
      request(
        "PUT", "/notes/\(id)?api_key=k", [token, json],
        NoteValues.fullJSON.replacing("18446744073709551615", with: "-1")),
      request("PATCH", "/notes", [token, json], "{}"),
      request(
        "PATCH", "/notes", [token, ["Content-Type", "application/merge-patch+json"]],
        #"{"a":1}"#),
      request("PUT", "/notes/\(id)/picture", [token, ["Content-Type", "image/png"]], "x"),
      request("POST", "/notes/import", [token, ["Content-Type", "text/markdown"]], "x"),
      request("DELETE", "/notes", [["Cookie", "sid=s"], json], #"{"ids":[]}"#),
      request("DELETE", "/notes", [token, json], #"{"ids":["\#(id)"]}"#),
      request("POST", "/ping", [json], "{}"),
    ]
    for verdict in try judge.verdicts(on: fine) { #expect(verdict.hasPrefix("OK ")) }
    let verdicts = try judge.verdicts(on: broken)
    #expect(verdicts.count == broken.count)
    for (index, verdict) in verdicts.enumerated() {
      #expect(verdict.hasPrefix("BAD "), "\(index): \(verdict)")
    }
  }
}
