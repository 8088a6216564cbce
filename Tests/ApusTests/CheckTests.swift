import TemporaryFolder
import Testing

@testable import apus

/// `apus check` refuses what `apus generate` does, without rendering anything.
@Suite struct CheckTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func spec(_ rest: String, api name: String = "Demo") throws -> String {
    try folder.write(
      "api \(name) { server https://api.example.com\n  body form\n}\n\(rest)\n",
      to: "\(name).apus")
  }

  /// What both commands say.
  private func messages(_ specs: String...) -> [String] {
    let checked = Tool().run(["check"] + specs)
    let generated = Tool().run(["generate", "--output", folder["out"]] + specs)
    #expect(checked.messages == generated.messages)
    #expect(checked.exitCode == generated.exitCode)
    #expect(checked.text == "")
    return checked.messages
  }

  @Test func acceptsWhatCanBeGenerated() throws {
    #expect(try messages(spec("operation ping: POST /ping { a: enum { b }? }")) == [])
  }

  @Test func refusesNamesThatAreOneInSwift() throws {
    let messages = try messages(spec("operation ping: POST /ping { a_b: string, aB: string }"))
    #expect(messages == ["error: 'aB' and 'a_b' are both 'aB' in Swift"])
  }

  @Test func refusesWhatSaysNothing() throws {
    let messages = try messages(spec(#"operation ping: POST /ping { a: ["x"] }"#))
    #expect(messages.count == 1 && messages[0].contains("of one text only says nothing"))
  }

  @Test func refusesAPIsThatShareAFolder() throws {
    let messages = try messages(spec(""), spec("", api: "DemoTests"))
    #expect(
      messages == ["error: the APIs 'Demo' and 'DemoTests' would share the folder 'DemoTests'"])
  }

  @Test func refusesFilesOfOneName() throws {
    let example = "{ example \"one\" { request {} } }"
    let messages = try messages(
      spec("operation ping: POST /ping \(example)\noperation pING: POST /other \(example)"))
    #expect(messages == ["error: two files of 'Demo' would be 'DemoTests/PINGTests.swift'"])
  }

  @Test func refusesNamesThatNoFileCanHave() throws {
    let name = String(repeating: "x", count: 260)
    let messages = try messages(spec("operation \(name): POST /ping"))
    #expect(
      messages == ["error: 'X\(name.dropFirst()).swift' is too long for the name of a file"])
  }

  @Test func warnsOfExamplesThatBecomeNoTests() throws {
    let messages = try messages(
      spec("@deprecated \"no\"\noperation ping: POST /ping { example \"one\" { request {} } }"))
    #expect(
      messages == ["warning: a deprecated operation's examples are checked but become no tests"])
  }

  /// Mistakes in templates show when they are rendered with a spec.
  @Test(arguments: [
    ("{{#isOpen}", "expected"), ("{{nothing}}", "nothing"), ("// in place of all that\n", nil),
  ])
  func checksTemplatesIfTold(text: String, mistake: String?) throws {
    let spec = try spec("operation ping: POST /ping")
    try folder.write(text, to: "own/file.mustache")
    #expect(Tool().run(["check", spec]).messages == [])
    let outcome = Tool().run(["check", spec, "--templates", folder["own"]])
    #expect(outcome.exitCode == (mistake == nil ? .success : .problems))
    #expect(outcome.messages.isEmpty == (mistake == nil))
    #expect(try folder.names == ["Demo.apus", "own/", "own/file.mustache"])
  }
}
