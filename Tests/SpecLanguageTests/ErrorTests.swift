import ApusDiagnostics
import Foundation
import Testing

@testable import ApusSpecLanguage

/// Each `NAME.apus` in `Errors` has mistakes, and `NAME.txt` says how they are reported. Run with
/// `RECORD=1` in the environment to write the texts anew; then read them.
@Suite struct ErrorTests {
  @Test(arguments: Fixture.names(in: "Errors"))
  func reports(_ name: String) throws {
    let rendered = render(Parser.parse(try Fixture.file("Errors/\(name).apus")).problems)
    let url = Fixture.folder.appendingPathComponent("Errors/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(rendered.utf8).write(to: url)
    }
    let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
    #expect(rendered == expected)
  }

  @Test func leavesTheRestOutAfterAHundred() {
    let lines = String(repeating: "a\n", count: 150)
    let all = messages(in: "record A {\n\(lines)}")
    #expect(all.count == 101)
    #expect(all.last == "50 more problems were left out")
    #expect(messages(in: "record A {\n\(lines.prefix(200))}").count == 100)
    #expect(messages(in: "record A {\n\(lines.prefix(202))}").last == "1 more problem was left out")
  }

  @Test(arguments: [
    ("[", "]", "string"), ("map<", ">", "string"), ("{ a: ", " }", "string"),
  ])
  func boundsNestingOfTypes(_ open: String, _ close: String, _ inner: String) {
    func spec(_ levels: Int) -> String {
      let (open, close) = (
        String(repeating: open, count: levels - 1), String(repeating: close, count: levels - 1)
      )
      return "record A { a: \(open)\(inner)\(close), b: string }\nenum B { c c }"
    }
    let other = "expected ',' or the line's end, found 'c' [c]"
    #expect(messages(in: spec(64)) == [other])
    let sign = open.contains("{") ? "{" : open.contains("[") ? "[" : "<"
    let deep = "nested more than 64 levels deep [\(sign)]"
    #expect(messages(in: spec(65)) == [deep, other])
    #expect(messages(in: spec(50_000)).first == deep)
  }

  @Test func boundsNestingOfValues() {
    func spec(_ levels: Int) -> String {
      let (open, close) = (
        String(repeating: "[", count: levels), String(repeating: "]", count: levels)
      )
      return "operation a: GET /b {\n example \"c\" {\n response 200 \(open)\(close)\n}\n}"
    }
    #expect(messages(in: spec(62)) == [])
    #expect(messages(in: spec(63)) == ["nested more than 64 levels deep [[]"])
    #expect(messages(in: spec(100_000)) == ["nested more than 64 levels deep [[]"])
  }

  @Test func boundsSizes() {
    func a(_ count: Int) -> String { String(repeating: "a", count: count) }
    #expect(messages(in: "enum A { \(a(1024)) }") == [])
    #expect(messages(in: "enum A { \(a(1025)) }").count == 1)
    #expect(messages(in: "enum A { \"\(a(65536))\" }") == [])
    #expect(messages(in: "enum A { \"\(a(65537))\" }").count == 1)
    let comment = [UInt8](repeating: UInt8(ascii: "/"), count: (16 << 20) + 1)
    let problems = Parser.parse(SourceFile(path: "a", bytes: comment)).problems
    #expect(problems.map(\.message) == ["a spec can't be larger than 16 MiB"])
  }
}
