import ApusDiagnostics
import ApusMustache
import Foundation
import SharedData
import Testing

/// The Mustache specification's own cases, in html mode.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SpecificationTests {
  struct Module: Decodable {
    let tests: [Case]
  }

  struct Case: Decodable {
    let name: String
    let data: JSONValue
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  @Test func rendersEveryCaseAsSpecified() throws {
    var count = 0
    for file in try SharedData.files(in: "mustache-spec") where file.hasSuffix(".json") {
      let contents = try SharedData.contents(of: "mustache-spec/\(file)")
      for test in try JSONDecoder().decode(Module.self, from: contents).tests {
        var templates = test.partials ?? [:]
        templates["the template"] = test.template
        let result = try render("the template", of: templates, with: test.data.value, mode: .html)
        #expect(result == test.expected, "\(file): \(test.name)")
        count += 1
      }
    }
    #expect(count == 127)
  }
}

/// JSON as a template's value; numbers as text.
enum JSONValue: Decodable {
  case value(Value)

  var value: Value {
    switch self {
    case .value(let value): value
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .value(.null)
    } else if let flag = try? container.decode(Bool.self) {
      self = .value(.bool(flag))
    } else if let number = try? container.decode(Int.self) {
      self = .value(.text(String(number)))
    } else if let number = try? container.decode(Double.self) {
      self = .value(.text(String(number)))
    } else if let text = try? container.decode(String.self) {
      self = .value(.text(text))
    } else if let items = try? container.decode([JSONValue].self) {
      self = .value(.list(items.map(\.value)))
    } else {
      let members = try container.decode([String: JSONValue].self)
      self = .value(
        .object(
          Object(members.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.value) })))
    }
  }
}
