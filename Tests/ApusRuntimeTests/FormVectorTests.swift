import ApusJSON
import SharedData
import Testing

@testable import ApusRuntime

/// The bytes of the conformance data, which Stripe's own SDKs agree on after decoding.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct FormVectorTests {
  struct Vector: CustomTestStringConvertible {
    let name: String
    let isQuery: Bool
    let input: JSONValue
    let bytes: String?
    let pairs: [[String]]?
    var testDescription: String { name }
  }

  static let vectors: [Vector] = {
    guard let data = try? SharedData.contents(of: "form-encoding-vectors.json"),
      let document = try? JSONDocument(Array(data)), let vectors = document.root["vectors"]
    else { return [] }
    return vectors.elements.compactMap { vector in
      guard let name = vector["name"]?.string, let input = vector["input"] else { return nil }
      return Vector(
        name: name, isQuery: vector["method"]?.string == "GET", input: input,
        bytes: vector["recommended"]?.string,
        pairs: vector["recommended_pairs"].flatMap { pairs in
          pairs.isNull ? nil : pairs.elements.map { $0.elements.compactMap(\.string) }
        })
    }
  }()

  @Test func allAreThere() {
    #expect(Self.vectors.count == 74)
  }

  @Test(arguments: vectors.filter { $0.bytes != nil && $0.name != "key empty" })
  func bytesAreExact(vector: Vector) throws {
    let tree = try Tree(vector.input)
    guard case .record(let record) = tree else {
      Issue.record("not a record")
      return
    }
    let isQuery = vector.isQuery
    let request = try Fields { encoder in
      if isQuery { encoder.query() }
      record.encode(to: &encoder)
    }.request()
    let query = request.target.split(separator: "?", maxSplits: 1).dropFirst().first.map(
      String.init)
    #expect((vector.isQuery ? query ?? "" : request.bodyText) == vector.bytes)
    #expect(pairs((vector.isQuery ? query : request.bodyText) ?? "") == vector.pairs)
  }

  @Test func emptyMapKeysAreRefused() throws {
    let vector = try #require(Self.vectors.first { $0.name == "key empty" })
    guard case .record(let record) = try Tree(vector.input) else {
      Issue.record("not a record")
      return
    }
    let found = Fields { record.encode(to: &$0) }.violations()
    #expect(found == [Violation(path: "metadata", rule: .mapKey, value: "")])
  }

  @Test func nothingInAListCannotBeSaid() throws {
    let unsendable = Self.vectors.filter { $0.bytes == nil }
    #expect(unsendable.map(\.name) == ["null in array"])
    for vector in unsendable {
      #expect(throws: Tree.Unrepresentable.self) { try Tree(vector.input) }
    }
  }
}
