import TestServer
import Testing

@testable import ApusRuntime

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("plain é 😀 ✓", "plain é 😀 ✓"), ("a\nb\r\tc\0", "a\\nb\\r\\tc\\0"),
    ("\u{1B}[31m\u{7F}\u{9B}", "\\u{1B}[31m\\u{7F}\\u{9B}"),
    ("a\u{202E}b\u{2066}c\u{200F}\u{61C}", "a\\u{202E}b\\u{2066}c\\u{200F}\\u{61C}"),
    ("\u{2028}\u{2029}\u{FEFF}\u{AD}", "\\u{2028}\\u{2029}\\u{FEFF}\\u{AD}"),
    ("\u{1F468}\u{200D}\u{1F467}", "\u{1F468}\u{200D}\u{1F467}"), ("\"\\", "\"\\"),
  ])
  func escapes(text: String, shown: String) {
    #expect(PrintableText(text).description == shown)
  }

  @Test func quotes() {
    #expect(PrintableText("a\"\\\u{202E}", isQuoted: true).description == #""a\"\\\u{202E}""#)
  }

  @Test func longTextsAreCut() {
    let long = String(repeating: "é", count: 1 << 20)
    #expect(PrintableText(long).description == String(repeating: "é", count: 500) + "…")
    let just = String(repeating: "é", count: 500)
    #expect(PrintableText(just).description == just)
  }

  private static let hostile = "\\u001b[2J\\u0000\\n\\u202e"

  /// Whether a text would do something to a terminal.
  private func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
    }
  }

  @Test func whatServersSay() async throws {
    let text = Self.hostile + String(repeating: "x", count: 1 << 20)
    let (refused, _) = try await send(
      CreateSession(type: .document),
      [
        .response(
          400, #"{"error": {"message": "\#(text)", "type": "\#(text)", "param": "\#(text)"}}"#)
      ])
    let error = try #require(refused.apiError)
    #expect(error.message?.hasPrefix("\u{1B}[2J\0\n\u{202E}x") == true)
    #expect(isPlain(shown(refused)) && isPlain(shown(error)))
    #expect(!error.description.contains("\n") && error.description.contains("\\u{1B}[2J\\0\\n"))
    #expect(error.description.utf8.count < 2000)

    let (odd, _) = try await send(
      RetrieveSession(session: "1"),
      [
        .response(
          200, ResponseTests.session.replacing("\"b\": \"3\"", with: "\"\u{202E}\(text)\": 1"))
      ])
    let response = try #require(odd.undecodable)
    #expect(isPlain(shown(odd)) && isPlain(shown(response)))
    #expect(response.description.utf8.count < 1000)
    #expect(response.failure.path.utf8.count > 1 << 20)
  }

  @Test func whatCallersGave() {
    let found = Fields {
      $0.string("a", "\u{1B}\u{202E}\n", .email)
      $0.value("m\u{202E}", ["\u{1B}[": "x"])
    }.violations()
    #expect(
      found.map(\.description) == [
        #"a: must be an email address, not "\u{1B}\u{202E}\n""#,
        #"m\u{202E}: must have keys that are neither empty nor hold a bracket, not "\u{1B}[""#,
      ])
    #expect(isPlain(shown(found)) && isPlain(shown(InvalidParameters(found))))
    #expect(isPlain(shown(UploadFile(name: "\u{1B}", contentType: "\0", bytes: []))))
    #expect(isPlain(shown(DownloadedFile(bytes: [], contentType: "\u{1B}"))))
  }
}
