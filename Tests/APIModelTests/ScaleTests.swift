import Testing

@testable import ApusAPIModel

/// Large and hostile specs take time in proportion to their size.
struct ScaleTests {
  private func seconds(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// Many records that refer to each other, each used by an operation.
  private func spec(_ count: Int) -> String {
    var text = "api Test { server https://example.com\n body form }\n"
    for index in 0..<count {
      text += """
        record R\(index) { a: string, b: R\((index + 1) % count)?, c: { d: integer? }?, e: E\(index) }
        enum E\(index) { x, y, z }
        operation get\(index): GET /v1/r\(index)/{id} -> R\(index) { id: string, f: string?, g: string?
          require any of f, g
          example "one" { request { id: "1", f: "2" } }
        }

        """
    }
    return text
  }

  @Test func growsWithTheSpec() throws {
    let small = try Specs.parse(spec(200))
    let large = try Specs.parse(spec(2000))
    let (api, problems) = APIBuilder.build(large)
    #expect(api?.operations.count == 2000, "\(Specs.render(Array(problems.prefix(3))))")
    let first = seconds { _ = APIBuilder.build(small) }
    let second = seconds { _ = APIBuilder.build(large) }
    #expect(second < max(1, first * 40))
  }

  @Test func namesManyMistakesInOneRun() throws {
    var text = "api Test { server https://example.com\n body form }\n"
    for index in 0..<3000 {
      text += "record R\(index) { a: Q\(index), b: string?\n require any of x, b }\n"
    }
    let tree = try Specs.parse(text)
    var count = 0
    let time = seconds { count = APIBuilder.build(tree).problems.count }
    #expect(count == 6000)
    #expect(time < 20)
  }
}
