import Foundation
import Testing

@testable import ApusRuntime

@Suite struct RequestEncoderTests {
  @Test func keysFollowTheNesting() {
    #expect(
      form { $0.value("a", [["x", "y"], ["z"]]) }
        == "a%5B0%5D%5B0%5D=x&a%5B0%5D%5B1%5D=y&a%5B1%5D%5B0%5D=z")
    #expect(
      form { $0.value("m", ["b": 1, "a": 2, "é": 3, "Z": 4]) }
        == "m%5BZ%5D=4&m%5Ba%5D=2&m%5Bb%5D=1&m%5B%C3%A9%5D=3")
    #expect(form { $0.string("a b&c", "d e+f=~") } == "a%20b%26c=d%20e%2Bf%3D~")
    #expect(form { $0.constant("object", "card") } == "object=card")
  }

  @Test func everyByteButTheUnreservedOnesIsEncoded() {
    let text = String(String.UnicodeScalarView((0...127).compactMap { UnicodeScalar($0) }))
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    let expected = text.unicodeScalars.map {
      unreserved.contains(Character($0)) ? String($0) : String(format: "%%%02X", $0.value)
    }.joined()
    #expect(form { $0.string("a", text) } == "a=" + expected)
    #expect(pairs(form { $0.string("a", text) }) == [["a", text]])
  }

  @Test func mapsAreSortedByBytesNotByMeaning() {
    // Swift's own order would put the composed letter before the plane beyond it, by scalars; and
    // U+FFFD before U+1F600 as UTF-16 does not.
    let keys = ["\u{1F600}", "\u{FFFD}", "b", "B", "10", "9"]
    let map = Dictionary(uniqueKeysWithValues: keys.map { ($0, true) })
    #expect(
      pairs(form { $0.value("m", map) }).map { $0[0] }
        == ["m[10]", "m[9]", "m[B]", "m[b]", "m[\u{FFFD}]", "m[\u{1F600}]"])
  }

  @Test(arguments: [
    (1e21, "1000000000000000000000"), (10, "10"), (0.1, "0.1"), (-0.0, "0"), (1e-7, "0.0000001"),
    (12.5, "12.5"), (-12.5, "-12.5"), (1.5e16, "15000000000000000"), (123456.789, "123456.789"),
    (-1.25e-10, "-0.000000000125"), (9_007_199_254_740_992, "9007199254740992"), (0.3, "0.3"),
    (1.2345678901234568e17, "123456789012345680"), (100, "100"), (1e16, "10000000000000000"),
  ])
  func numbersAreShortAndWithoutExponent(number: Double, text: String) {
    #expect(form { $0.number("x", number) } == "x=" + text)
    #expect(Double(text) == number)
  }

  @Test(arguments: [
    Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, .leastNormalMagnitude, .pi * 1e200,
    1 / 3.0,
  ])
  func extremeNumbersReadBack(number: Double) throws {
    let text = try #require(number.plainText)
    #expect(Double(text) == number)
    #expect(!text.contains("e"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func numbersWithoutDigitsAreRefused(number: Double) {
    #expect(
      form { $0.number("x", number) } == "x: must be a finite number, not \(number.description)")
  }

  @Test(arguments: [
    (1_700_000_000, "1700000000"), (1_700_000_000.75, "1700000000"), (-1.5, "-2"), (-0.25, "-1"),
    (0, "0"), (9_223_372_036_854_774_784, "9223372036854774784"),
  ])
  func timesAreRoundedDown(seconds: Double, text: String) {
    #expect(form { $0.timestamp("t", Date(timeIntervalSince1970: seconds)) } == "t=" + text)
  }

  @Test(arguments: [9.3e18, -9.3e18, .infinity, .nan])
  func timesOutOfRangeAreRefused(seconds: Double) {
    let found = Fields { $0.timestamp("t", Date(timeIntervalSince1970: seconds)) }.violations()
    #expect(found.map(\.rule) == [.timestamp])
  }

  @Test func emptyListsNeedClearable() {
    #expect(form { $0.value("a", [] as [String]) } == "a: must have at least 1 element")
    #expect(form { $0.value("a", Clearable.set([] as [String])) } == "a=")
    #expect(form { $0.value("a", Clearable<[String]>.clear) } == "a=")
    #expect(
      form { $0.value("a", Clearable.set([[] as [String]])) }
        == "a[0]: must have at least 1 element")
    #expect(
      form { $0.value("a", [] as [String], .count(1...3)) }
        == "a: must have from 1 to 3 elements, not 0")
  }

  @Test func emptyMapsAndRecordsSendNothing() {
    #expect(form { $0.value("a", [:] as [String: String]) } == "")
    #expect(form { $0.value("a", Clearable.set([:] as [String: String])) } == "")
    #expect(form { $0.record("a", CreateSession.Options()) } == "")
    #expect(
      form { $0.value("a", [.init(), .init(document: .clear)] as [CreateSession.Options]) }
        == "a%5B1%5D%5Bdocument%5D=")
  }

  @Test(arguments: ["", "[", "a]b", "[]"])
  func mapKeysThatWouldChangeTheKeyAreRefused(key: String) {
    let found = Fields { $0.value("m", [key: "1"]) }.violations()
    #expect(found == [Violation(path: "m", rule: .mapKey, value: key)])
  }

  @Test func depthIsBounded() {
    struct Node: RequestRecord {
      var depth: Int
      func encode(to encoder: inout RequestEncoder) {
        encoder.integer("depth", depth)
        encoder.record("next", Node(depth: depth + 1))
      }
    }
    let found = Fields { $0.record("n", Node(depth: 0)) }.violations()
    // Both fields of the node that no step is left for.
    #expect(found.map(\.rule) == [.depth(64), .depth(64)])
    #expect(found.first?.path.split(separator: "[").count == 64)
  }

  @Test func secretsAreSentButNotShown() {
    #expect(form { $0.secret("s", "tok") } == "s=tok")
    #expect(form { $0.secret("s", "tok", .length(4...)) } == "s: must have at least 4 characters")
    #expect(
      form { $0.value("s", ["tok"] as [Secret], .each(.pattern("^x"))) } == "s[0]: must match ^x")
  }

  @Test func decimalsGoAsTheyAre() {
    #expect(form { $0.decimal("d", "1.50") } == "d=1.50")
    #expect(form { $0.decimal("d", 12) } == "d=12")
    #expect(form { $0.decimal("d", DecimalString(Decimal(string: "1e-7") ?? 0)) } == "d=0.0000001")
    for bad in ["", "-", "1.", ".5", "1e5", "+1", "1,5", " 1", "1.2.3", "٣", "NaN"] {
      #expect(
        Fields { $0.decimal("d", DecimalString(bad)) }.violations().map(\.rule) == [.decimalDigits])
    }
    #expect(form { $0.decimal("d", DecimalString(.nan)) }.hasPrefix("d: must be a decimal number"))
  }

  @Test func queryAndBodyMayBothBeWritten() throws {
    let request = try Fields {
      $0.query()
      $0.string("q", "1")
      $0.string("r", "2")
      $0.body()
      $0.string("b", "3")
      $0.string("c", "4")
    }.request()
    #expect(request.target == "/v1/things?q=1&r=2")
    #expect(request.bodyText == "b=3&c=4")
  }
}
