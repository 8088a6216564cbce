import ApusRuntime
import Foundation
import Notes
import TestServer
import Testing

/// Sends each operation of `Tests/Goldens/Notes` over a real socket, and checks all that arrives: the
/// line, the headers and each byte of the body.
@Suite(.timeLimit(.minutes(1))) struct NotesSendingTests {
  private static let token: [String: Credential] = ["token": "t0ken"]
  private static let bearer = ["authorization": "Bearer t0ken"]
  private static let json = ["content-type": "application/json"]
  private static let patch = ["content-type": "application/merge-patch+json"]
  private static let note =
    #"{"id":"00000000-0000-0000-0000-00000000000A","title":"T","text":null,"tags":[]}"#

  private let id = NoteValues.id

  /// What arrives: the line, the headers that Foundation doesn't add, and the body.
  private func arrives<Operation: APIOperation>(
    _ operation: Operation, _ credentials: [String: Credential] = token, answer: String = ""
  ) async throws -> (line: String, headers: [String: String], body: [UInt8]) {
    let server = try TestServer { _ in .response(200, answer) }
    defer { server.stop() }
    let client = APIClient(.notes, credentials: credentials, server: server.address)
    try await client.send(operation)
    #expect(server.requestBytes.count == 1)
    var request = try #require(ReceivedRequest(bytes: server.requestBytes.first))
    #expect(request.headers["user-agent"] == APIClient.userAgent)
    let length = request.headers["content-length"].flatMap { Int($0) }
    #expect(length ?? 0 == request.bytes.count)
    for name in [
      "host", "connection", "accept-encoding", "accept-language", "user-agent", "content-length",
      "accept",
    ] { request.headers[name] = nil }
    return (
      request.line.replacing(" HTTP/1.1", with: ""), request.headers, request.bytes
    )
  }

  /// Sends an operation and compares.
  private func expect<Operation: APIOperation>(
    _ operation: Operation, _ credentials: [String: Credential] = token,
    answer: String = note, line: String, headers: [String: String], body: String = "",
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let arrived = try await arrives(operation, credentials, answer: answer)
    #expect(arrived.line == line, sourceLocation: location)
    #expect(arrived.headers == headers, sourceLocation: location)
    #expect(
      String(decoding: arrived.body, as: UTF8.self) == body, sourceLocation: location)
  }

  // MARK: Queries

  @Test func queriesHaveTheirStyles() async throws {
    try await expect(
      ListNotes(
        tag: ["a", "b&"], ids: [id, id], filter: Filter(color: .red, words: ["x", "\"y\""]),
        since: NoteValues.time, colors: [.green, Color(rawValue: "gray")],
        window: Window(limit: 10, offset: 0), trace: id),
      answer: "[]",
      line: "GET /notes?tag=a&tag=b%26&ids=\(NoteValues.text),\(NoteValues.text)"
        + "&filter=%7B%22color%22%3A%22red%22%2C%22words%22%3A%5B%22x%22%2C%22%5C%22y%5C%22%22%5D%7D"
        + "&since=2026-11-23T08%3A30%3A00Z&colors=green%7Cgray&limit=10&offset=0",
      headers: Self.bearer.merging(["x-trace": NoteValues.text]) { $1 })
    try await expect(ListNotes(), answer: "[]", line: "GET /notes", headers: Self.bearer)
  }

  // MARK: Bodies

  @Test func absentNullAndValueAreSentApart() async throws {
    try await expect(
      CreateNote(title: "T", text: nil), line: "POST /notes",
      headers: Self.bearer.merging(Self.json) { $1 }, body: #"{"title":"T","text":null}"#)
    try await expect(
      CreateNote(title: "T", text: "x", due: .null, color: .null, parent: .null, tags: []),
      line: "POST /notes", headers: Self.bearer.merging(Self.json) { $1 },
      body: #"{"title":"T","text":"x","due":null,"color":null,"parent":null,"tags":[]}"#)
    try await expect(
      CreateNote(
        title: "é\"\n/", text: "", due: .value(NoteValues.time.addingTimeInterval(0.25)),
        color: .value(Color(rawValue: "gray")), parent: .init(id: id), tags: ["a"],
        origin: .web(WebSource(address: "https://a.b/c"))),
      line: "POST /notes", headers: Self.bearer.merging(Self.json) { $1 },
      body: #"{"title":"é\"\n/","text":"","due":"2026-11-23T08:30:00.250Z","color":"gray","#
        + #""parent":{"id":"\#(NoteValues.text)"},"tags":["a"],"#
        + #""origin":{"kind":"web","address":"https://a.b/c"}}"#)
  }

  @Test func aPatchSaysWhatChanges() async throws {
    try await expect(
      UpdateNote(id: id), line: "PATCH /notes/\(NoteValues.text)",
      headers: Self.bearer.merging(Self.patch) { $1 }, body: "{}")
    try await expect(
      UpdateNote(
        id: id, title: "T", text: .null, tags: .null, labels: ["b": nil, "a": "1", "é": ""]),
      line: "PATCH /notes/\(NoteValues.text)", headers: Self.bearer.merging(Self.patch) { $1 },
      body: #"{"title":"T","text":null,"tags":null,"labels":{"a":"1","b":null,"é":""}}"#)
    try await expect(
      UpdateNote(id: id, text: "x", tags: ["a"]), line: "PATCH /notes/\(NoteValues.text)",
      headers: Self.bearer.merging(Self.patch) { $1 }, body: #"{"text":"x","tags":["a"]}"#)
  }

  @Test func aRecordIsTheWholeBody() async throws {
    try await expect(
      ReplaceNote(id: id, note: NoteValues.full), ["token": "t0ken", "key": "k&y"],
      line: "PUT /notes/\(NoteValues.text)?api_key=k%26y",
      headers: Self.bearer.merging(Self.json) { $1 }, body: NoteValues.fullJSON)
  }

  @Test func aMapIsTheWholeBodyOrThereIsNone() async throws {
    try await expect(
      PatchNotes(changes: ["b": nil, "a": "1"]), answer: "", line: "PATCH /notes",
      headers: Self.bearer.merging(Self.patch) { $1 }, body: #"{"a":"1","b":null}"#)
    try await expect(
      PatchNotes(changes: [:]), answer: "", line: "PATCH /notes",
      headers: Self.bearer.merging(Self.patch) { $1 }, body: "{}")
    try await expect(PatchNotes(), answer: "", line: "PATCH /notes", headers: Self.bearer)
  }

  @Test func bytesAndTextAreSentAsTheyAre() async throws {
    let bytes = [UInt8](0...255)
    let arrived = try await arrives(PutPicture(id: id, picture: Data(bytes)))
    #expect(arrived.line == "PUT /notes/\(NoteValues.text)/picture")
    #expect(arrived.headers == Self.bearer.merging(["content-type": "image/jpeg"]) { $1 })
    #expect(arrived.body == bytes)
    try await expect(
      ImportNote(text: "# Milk\n\"é\""),
      ["owner": .basic(user: "me", password: "pass:word")], line: "POST /notes/import",
      headers: [
        "authorization": "Basic bWU6cGFzczp3b3Jk", "content-type": "text/markdown",
      ], body: "# Milk\n\"é\"")
  }

  @Test func aDeleteCanHaveABody() async throws {
    try await expect(
      DeleteNotes(ids: [id]), ["session": "s1"], answer: "", line: "DELETE /notes",
      headers: ["cookie": "sid=s1", "content-type": "application/json"],
      body: #"{"ids":["\#(NoteValues.text)"]}"#)
  }

  @Test func nothingIsSentWhereThereIsNothing() async throws {
    for credentials in [Self.token, [:]] {
      try await expect(Ping(), credentials, answer: "", line: "POST /ping", headers: [:])
    }
  }

  // MARK: Credentials

  @Test func anyOfTheAlternativesWillDo() async throws {
    try await expect(
      ListNotes(), ["key": "k"], answer: "[]", line: "GET /notes?api_key=k", headers: [:])
    // The first that there are credentials for, and no other.
    try await expect(
      ListNotes(tag: ["a"]), ["key": "k", "token": "t0ken", "session": "s"], answer: "[]",
      line: "GET /notes?tag=a", headers: Self.bearer)
  }

  @Test(arguments: [[:], ["token": "t"], ["key": "k"], ["session": "s", "owner": "o"]])
  func whatLacksCredentialsIsNotSent(credentials: [String: Credential]) async throws {
    let server = try TestServer { _ in .response(200, Self.note) }
    defer { server.stop() }
    let client = APIClient(.notes, credentials: credentials, server: server.address)
    let failure = await #expect(throws: APIFailure.self) {
      try await client.send(ReplaceNote(id: id, note: NoteValues.full))
    }
    guard case .transport(let reason)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(reason.reason == .missingCredentials)
    #expect(server.requests.isEmpty)
  }

  // MARK: Violations

  @Test func violationsHavePathsOfJSON() async throws {
    let server = try TestServer { _ in .drop }
    defer { server.stop() }
    let client = APIClient(.notes, credentials: Self.token, server: server.address)
    let failure = await #expect(throws: APIFailure.self) {
      try await client.send(
        CreateNote(
          title: "", text: nil,
          tags: ["a", "b", String(repeating: "x", count: 21)],
          origin: .scan(ScanSource(pages: [], scale: 1))))
    }
    guard case .invalidParameters(let violations)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(violations.map(\.path) == ["title", "tags[2]", "origin.pages", "origin.scale"])
    #expect(server.requests.isEmpty)
    let more = UpdateNote(
      id: id, title: String(repeating: "é", count: 201),
      tags: .value((0...10).map { "\($0)" }))
    #expect(more.violations().map(\.path) == ["title", "tags"])
    let whole = ReplaceNote(id: id, note: NoteValues.note(title: ""))
    #expect(whole.violations().map(\.path) == ["title"])
    #expect(ListNotes(tag: []).violations().map(\.path).first == "tag")
    #expect(
      ListNotes(tag: ["a", "b", "c", "d", "e"], window: Window(limit: 1)).violations().isEmpty)
    #expect(
      ListNotes(tag: ["a", "b", "c", "d", "e", "f"], window: Window(limit: 0)).violations()
        .map(\.path) == ["tag", "limit"])
  }
}
