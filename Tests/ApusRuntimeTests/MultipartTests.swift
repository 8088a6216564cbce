import Foundation
import TestServer
import Testing

@testable import ApusRuntime

/// Uploads a file.
private struct CreateFile: APIOperation {
  typealias Response = NoContent

  var file: UploadFile?
  var link: Link?
  var tags: [String]?
  var expand: [String]?

  static var endpoint: Endpoint {
    Endpoint(
      of: .sessions, .post, "/v1/files", server: "https://files.example.invalid", body: .multipart)
  }

  func encode(to encoder: inout RequestEncoder) {
    encoder.query()
    encoder.value("expand", expand)
    encoder.body()
    encoder.file("file", file)
    encoder.record("file_link_data", link)
    encoder.value("tags", tags)
  }

  struct Link: RequestRecord {
    var create: Bool?
    var metadata: Clearable<[String: String]>?

    func encode(to encoder: inout RequestEncoder) {
      encoder.bool("create", create)
      encoder.value("metadata", metadata)
    }
  }
}

@Suite struct MultipartTests {
  private static let pdf = UploadFile(
    name: "a.pdf", contentType: "application/pdf", bytes: Data("%PDF-1.7\r\n--x\0".utf8))

  /// The lines of a body, without the one after the last line's end.
  private func lines(_ body: String?) -> [String] {
    (body ?? "").components(separatedBy: "\r\n").dropLast()
  }

  @Test func parts() throws {
    let operation = CreateFile(
      file: Self.pdf, link: .init(create: true, metadata: ["é": "a&b\nc"]), tags: ["x", ""],
      expand: ["data"])
    let request = try operation.request()
    #expect(request.target == "/v1/files?expand%5B0%5D=data")
    #expect(request.server == "https://files.example.invalid")
    #expect(
      request.contentType == "multipart/form-data; boundary=apus-form-0000000000000000")
    #expect(
      lines(request.bodyText) == [
        "--apus-form-0000000000000000",
        "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"",
        "Content-Type: application/pdf",
        "",
        "%PDF-1.7",
        "--x\0",
        "--apus-form-0000000000000000",
        "Content-Disposition: form-data; name=\"file_link_data[create]\"",
        "",
        "true",
        "--apus-form-0000000000000000",
        "Content-Disposition: form-data; name=\"file_link_data[metadata][é]\"",
        "",
        "a&b\nc",
        "--apus-form-0000000000000000",
        "Content-Disposition: form-data; name=\"tags[0]\"",
        "",
        "x",
        "--apus-form-0000000000000000",
        "Content-Disposition: form-data; name=\"tags[1]\"",
        "",
        "",
        "--apus-form-0000000000000000--",
      ])
    #expect(try operation.request().body == request.body)
  }

  @Test func nothingButTheEnd() throws {
    #expect(try CreateFile().request().bodyText == "--apus-form-0000000000000000--\r\n")
    let cleared = try CreateFile(link: .init(metadata: .clear)).request()
    #expect(lines(cleared.bodyText)[1].hasSuffix("name=\"file_link_data[metadata]\""))
    #expect(lines(cleared.bodyText)[3] == "")
  }

  @Test(arguments: [
    ("a\"b.txt", "a%22b.txt"), ("a\r\nb", "a%0D%0Ab"), ("100%.txt", "100%.txt"), ("é😀", "é😀"),
    ("a\\b", "a\\b"), ("", ""),
  ])
  func namesAreEscapedAsBrowsersDo(name: String, escaped: String) throws {
    let file = UploadFile(name: name, bytes: [])
    let request = try CreateFile(file: file, link: .init(metadata: [name + "x": ""])).request()
    let lines = lines(request.bodyText)
    #expect(lines[1] == "Content-Disposition: form-data; name=\"file\"; filename=\"\(escaped)\"")
    #expect(lines[2] == "Content-Type: application/octet-stream")
    #expect(
      lines[6]
        == "Content-Disposition: form-data; name=\"file_link_data[metadata][\(escaped)x]\"")
  }

  @Test(arguments: [
    ("apus-form-0000000000000000", "1"),
    ("apus-form-0000000000000001", "0"),
    ("apus-form-0000000000000000\r\n--apus-form-0000000000000001--", "2"),
    ("apus-foapus-form-000000000000000000", "1"),
    ("apus-form-apus-form-0000000000000000", "1"),
    ("apus-form-000000000000000", "0"), ("apus-form-", "0"), ("APUS-FORM-0000000000000000", "0"),
  ])
  func theBoundaryIsNotInTheContent(content: String, digit: String) throws {
    let boundary = "apus-form-000000000000000" + digit
    for operation in [
      CreateFile(file: UploadFile(name: "x", bytes: Array(content.utf8))),
      CreateFile(file: UploadFile(name: content, bytes: [])),
      CreateFile(tags: [content]),
    ] {
      let request = try operation.request()
      #expect(request.contentType == "multipart/form-data; boundary=" + boundary)
    }
  }

  @Test func bytesArriveAsTheyAre() throws {
    let bytes = (0..<1000).map { UInt8($0 % 256) }
    let body = try #require(CreateFile(file: UploadFile(name: "x", bytes: bytes)).request().body)
    let start = try #require(body.firstIndex(of: 0))
    #expect(body[start...].prefix(1000).elementsEqual(bytes))
  }

  @Test func filesElsewhereAreRefused() {
    #expect(
      violations {
        $0.file("a", Self.pdf)
        $0.value("b", [Self.pdf])
      } == ["a: must be sent in a multipart body", "b[0]: must be sent in a multipart body"])
    #expect(violations { $0.file("a", nil) } == [])
    let typed = CreateFile(file: UploadFile(name: "x", contentType: "a\r\nb: c", bytes: []))
    #expect(
      typed.violations().map(\.description)
        == ["file: must be printable ASCII, not \"a\\r\\nb: c\""])
  }

  @Test(arguments: ["a\0b", "\u{1B}", "\t", "\u{7F}", "\u{85}"])
  func namesWithControlCharactersAreRefused(name: String) {
    let file = CreateFile(file: UploadFile(name: name, bytes: []))
    #expect(file.violations() == [Violation(path: "file", rule: .multipartName, value: name)])
    let field = CreateFile(link: .init(metadata: [name: ""]))
    #expect(
      field.violations()
        == [Violation(path: "file_link_data[metadata][\(name)]", rule: .multipartName)])
    #expect(CreateFile(tags: [name]).violations() == [])
  }

  @Test func filesShowNoContent() {
    let file = UploadFile(name: "x.txt", contentType: "text/plain", bytes: Array("hidden".utf8))
    var dumped = ""
    dump(file, to: &dumped)
    for text in ["\(file)", String(reflecting: file), dumped] {
      #expect(text.contains("x.txt (text/plain, 6 bytes)") && !text.contains("104"))
    }
  }

  @Test func upload() async throws {
    let server = try TestServer { _ in .response(200, "{}") }
    defer { server.stop() }
    let client = APIClient(.sessions, key: "k", server: server.address)
    let operation = CreateFile(file: Self.pdf, tags: ["é"])
    _ = try await client.send(operation)
    let received = try #require(ReceivedRequest(server.requests.first))
    #expect(received.line == "POST /v1/files HTTP/1.1")
    #expect(received.body == (try operation.request().bodyText))
    #expect(received.headers["content-length"] == "\(received.body.utf8.count)")
    #expect(
      received.headers["content-type"]
        == "multipart/form-data; boundary=apus-form-0000000000000000")
    #expect(received.headers["idempotency-key"] != nil)
  }

  @Test(arguments: [nil, "application/pdf", "application/octet-stream; x=\"y\""] as [String?])
  func download(contentType: String?) async throws {
    struct DownloadFile: APIOperation {
      typealias Response = DownloadedFile
      static var endpoint: Endpoint { Endpoint(of: .sessions, .get, "/v1/files/1/contents") }
      func encode(to encoder: inout RequestEncoder) {}
    }
    let server = try TestServer { _ in
      .response(200, "%PDF\0{", headers: contentType.map { ["Content-Type: \($0)"] } ?? [])
    }
    defer { server.stop() }
    let file = try await APIClient(.sessions, key: "k", server: server.address).send(DownloadFile())
    #expect(file == DownloadedFile(bytes: Array("%PDF\0{".utf8), contentType: contentType))
    #expect(try #require(ReceivedRequest(server.requests.first)).headers["accept"] == "*/*")
  }

  private struct Upload: APIOperation {
    typealias Response = NoContent
    static var endpoint: Endpoint {
      Endpoint(of: .sessions, .put, "/v1/picture", body: .bytes("image/jpeg"))
    }
    var file: UploadFile
    func encode(to encoder: inout RequestEncoder) { encoder.body(file) }
  }

  private struct AnyUpload: APIOperation {
    typealias Response = NoContent
    static var endpoint: Endpoint { Endpoint(of: .sessions, .put, "/v1/file", body: .bytes) }
    var file: UploadFile
    func encode(to encoder: inout RequestEncoder) { encoder.body(file) }
  }

  /// Where the API takes one type of bytes, that is their type; else the file says it.
  @Test func aFileCanBeTheWholeBody() throws {
    let picture = try Upload(file: UploadFile(name: "a.jpg", bytes: [1, 2])).request()
    #expect(picture.contentType == "image/jpeg" && picture.body == [1, 2])
    let file = try AnyUpload(file: Self.pdf).request()
    #expect(file.contentType == "application/pdf" && file.body == Self.pdf.bytes)
  }
}
