import ApusAPIModel
import ApusDiagnostics
import ApusNaming
import ApusSpecLanguage
import Testing

@testable import ApusSwiftPlan

@Suite struct SwiftNamesTests {
  private func names(_ spec: String) throws -> SwiftNames {
    let file = SourceFile(path: "names.apus", text: spec)
    return SwiftNames(try #require(APIBuilder.build(Parser.parse(file).tree).api))
  }

  /// What is wrong with the names of a spec.
  private func problems(_ spec: String) throws -> [String] {
    try names(spec).problems.map(\.message)
  }

  /// A name comes of a field's own bytes, wherever else one of equal text is.
  @Test(arguments: ["caf\u{e9}_x", "cafe\u{301}_x", "\u{212A}_x", "K_x"])
  func equalTextsHaveNamesOfTheirOwn(name: String) throws {
    let names = try names(
      """
      api Demo { server https://api.example.com }
      operation first: POST /first { "caf\u{e9}_x": string }
      operation second: POST /second { "cafe\u{301}_x": string }
      operation third: POST /third { "K_x": string }
      operation fourth: POST /fourth { "\u{212A}_x": string }
      operation last: POST /last { "\(name)": string }
      """)
    #expect(names.operationProperties.last?.first == SwiftNamer.property(name))
  }

  @Test(arguments: ["encode", "hash", "hashValue", "init", "self", "validate"])
  func aliasesThatRequestsNeedAreRefused(alias: String) throws {
    let problems = try problems(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { field as \(alias): string? }
      """)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("the Swift name '\(alias)' is taken by ") == true)
  }

  @Test(arguments: ["allCases", "none", "some", "self"])
  func aliasesThatEnumsNeedAreRefused(alias: String) throws {
    let problems = try problems(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { colour: enum { red as \(alias) } }
      """)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("the Swift name '\(alias)' is taken by ") == true)
  }

  @Test(arguments: ["other", "none"])
  func aliasesThatUnionsNeedAreRefused(alias: String) throws {
    let problems = try problems(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { price: Price }
      union Price { string as \(alias), integer }
      """)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("the Swift name '\(alias)' is taken by ") == true)
  }

  @Test func casesOfAUnionAreNamedByTheSpec() throws {
    let names = try names(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { price: Price, source: Source }
      record Money { object: string, amount: integer }
      record Card { object: string }
      union Price { string as id, Money as data, integer }
      union Source by object { card: Card as creditCard, card: Money }
      """)
    #expect(names.problems.isEmpty)
    #expect(names.unionCases == [["id", "data", "integer"], ["creditCard", "money"]])
  }

  /// The hint says where the name goes.
  @Test func casesThatAreOneInSwiftCollide() throws {
    let spec = """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { source: Source }
      record Card { object: string }
      record Bank { object: string }
      union Source by object { credit_card: Card, creditCard: Bank }
      """
    let problem = try #require(try names(spec).problems.first)
    #expect(problem.message == "'creditCard' and 'credit_card' are both 'creditCard' in Swift")
    #expect(problem.hint == "write 'as NAME' behind the type")
    let named = spec.replacing("creditCard: Bank", with: "creditCard: Bank as bank")
    #expect(try names(named).problems.isEmpty)
  }

  /// Else a property and the type beside it would be declared under one name.
  @Test func typesMakeWayForProperties() throws {
    let names = try names(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping {
        "2fa": enum { on, off }
        "2fa_type": [enum { on, off }]
        "2fa_type_type": map<{ a: string }>
      }
      """)
    #expect(names.problems.isEmpty)
    #expect(names.operationProperties == [["_2fa", "_2faType", "_2faTypeType"]])
    #expect(names.enumerations.map(\.text) == ["Ping.Ping_2faType", "Ping.Ping_2faTypeType"])
    #expect(names.records.map(\.text) == ["Ping._2faTypeTypeType"])
  }

  /// Types are told apart by the names that they get, not by how those are written in the spec.
  @Test func operationsAndTypesCollideByTheirSwiftNames() throws {
    func spec(_ operation: String, _ record: String) -> String {
      """
      api Demo { server https://api.example.com }
      operation \(operation): GET /thing -> \(record)
      record \(record) { id: string }
      """
    }
    #expect(try problems(spec("getUrl", "GetUrl")).isEmpty)
    #expect(
      try problems(spec("getUrl", "GetURL")) == [
        "'GetURL' and 'getUrl' are both 'GetURL' in Swift"
      ])
    #expect(
      try problems(spec("getThing", "GetThing")) == [
        "'GetThing' and 'getThing' are both 'GetThing' in Swift"
      ])
  }

  @Test func aliasesCollideToo() throws {
    let problems = try problems(
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { a as c: string, b as c: string, d: string, e as d: string }
      """)
    #expect(
      problems == ["'b' and 'a' are both 'c' in Swift", "'e' and 'd' are both 'd' in Swift"])
  }

  /// The hint, to write 'as NAME', is enough for a type that is written in the field too.
  @Test func aNameGivenToAFieldNamesItsType() throws {
    func spec(_ name: String) -> String {
      """
      api Demo { server https://api.example.com }
      operation ping: POST /ping { \(name): { a: string } }
      """
    }
    let problem = try names(spec("\"\u{65E5}\"")).problems
    #expect(problem.map(\.hint) == ["write 'as NAME' behind the field's name"])
    let named = try names(spec("\"\u{65E5}\" as nextDay"))
    #expect(named.problems.isEmpty)
    #expect(named.records.map(\.text) == ["Ping.NextDay"])
  }

  @Test func modulesThatGeneratedCodeImportsAreRefused() throws {
    let problems = try problems("api Foundation { server https://api.example.com }")
    #expect(
      problems == [
        "an API can't be called 'Foundation', since generated code needs that name"
      ])
  }
}
