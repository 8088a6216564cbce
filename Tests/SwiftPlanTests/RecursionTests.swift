import ApusAPIModel
import ApusDiagnostics
import ApusSpecLanguage
import Testing

@testable import ApusSwiftPlan

@Suite struct RecursionTests {
  /// The recursive fields of the records of a spec, as `Record.field`.
  private func recursive(_ records: String, response: String = "A") throws -> [String] {
    let spec = """
      api Things {
        server https://api.example.com
        body form
      }
      operation get: GET /v1/things -> \(response)
      \(records)
      """
    let (tree, problems) = Parser.parse(SourceFile(path: "things.apus", text: spec))
    try #require(!problems.hasErrors)
    let api = try #require(APIBuilder.build(tree).api)
    let plan = SwiftPlan(api)
    return api.records.indices.flatMap { index in
      let record = plan.record(index)
      return record.fields.filter(\.isRecursive).map { "\(record.name.text).\($0.name.text)" }
    }
  }

  @Test(arguments: [
    ("record A { next: A?, plain: string }", ["A.next"]),
    ("record A { next: nullable A }", ["A.next"]),
    ("record A { b: B?, c: C? }\nrecord B { a: A? }\nrecord C { x: string }", ["A.b", "B.a"]),
    ("record A { list: [A], map: map<A> }", []),
    ("record A { b: B }\nrecord B { c: C }\nrecord C { x: string }", []),
    ("record A { one: expandable<A>? }", ["A.one"]),
    ("record A { u: U? }\nunion U { B, string }\nrecord B { a: A? }", ["A.u", "B.a"]),
    ("record A { inner: { a: A? }? }", ["A.inner", "A.Inner.a"]),
  ])
  func findsWhatHoldsItself(records: String, fields: [String]) throws {
    #expect(try recursive(records).sorted() == fields.sorted())
  }

  /// A chain of many records needs no deep stack.
  @Test func longChains() throws {
    let count = 10_000
    let chain = (0..<count).map { "record R\($0) { next: R\(($0 + 1) % count)? }" }
    #expect(try recursive(chain.joined(separator: "\n"), response: "R0").count == count)
  }
}
