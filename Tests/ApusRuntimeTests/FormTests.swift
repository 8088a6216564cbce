import Foundation
import Testing

@testable import ApusRuntime

/// What the conformance data asks for, for those who haven't got it: typed values and exact bytes.
@Suite struct FormTests {
  @Test func scalars() {
    #expect(form { $0.string("description", "") } == "description=")
    #expect(form { $0.bool("livemode", true) } == "livemode=true")
    #expect(form { $0.bool("enabled", false) } == "enabled=false")
    #expect(form { $0.integer("amount", 0) } == "amount=0")
    #expect(form { $0.integer("n", .max) } == "n=9223372036854775807")
    #expect(form { $0.integer("n", .min) } == "n=-9223372036854775808")
    #expect(form { $0.number("x", 10) } == "x=10")
    #expect(form { $0.string("a", nil) } == "")
  }

  @Test func nesting() {
    struct Item: RequestRecord {
      var price: String?
      var quantity: Int?
      func encode(to encoder: inout RequestEncoder) {
        encoder.string("price", price)
        encoder.integer("quantity", quantity)
      }
    }
    #expect(
      form { $0.value("items", [Item(), Item(price: "p", quantity: 2)]) }
        == "items%5B1%5D%5Bprice%5D=p&items%5B1%5D%5Bquantity%5D=2")
    #expect(form { $0.value("a", [1, 2, 0]) } == "a%5B0%5D=1&a%5B1%5D=2&a%5B2%5D=0")
    #expect(form { $0.value("a", [true, false]) } == "a%5B0%5D=true&a%5B1%5D=false")
    #expect(form { $0.value("a", [1.5, 2.25]) } == "a%5B0%5D=1.5&a%5B1%5D=2.25")
    #expect(form { $0.value("a", ["", "x"]) } == "a%5B0%5D=&a%5B1%5D=x")
    #expect(
      form { $0.value("a", [Date(timeIntervalSince1970: 1_700_000_000)]) }
        == "a%5B0%5D=1700000000")
    #expect(
      pairs(form { $0.value("a", (0..<12).map(String.init)) }).map { $0[0] }
        == (0..<12).map { "a[\($0)]" })
  }

  @Test(arguments: [
    ("x y", "x%20y"), ("x+y", "x%2By"), ("x&y=z;w", "x%26y%3Dz%3Bw"), ("%5B%20", "%255B%2520"),
    ("*", "%2A"), ("!'()", "%21%27%28%29"), ("/?:@,$", "%2F%3F%3A%40%2C%24"), ("[x]", "%5Bx%5D"),
    ("l1\nl2\r\nl3\tx", "l1%0Al2%0D%0Al3%09x"), ("\0\u{7F}", "%00%7F"),
    ("Zoë Müller", "Zo%C3%AB%20M%C3%BCller"), ("😀", "%F0%9F%98%80"),
    ("\u{FEFF}\u{A0}\u{2028}", "%EF%BB%BF%C2%A0%E2%80%A8"), ("e\u{301}", "e%CC%81"),
  ])
  func texts(text: String, encoded: String) {
    #expect(form { $0.string("a", text) } == "a=" + encoded)
    #expect(form { $0.value("m", ["k": text]) } == "m%5Bk%5D=" + encoded)
    #expect(pairs("a=" + encoded) == [["a", text]])
  }

  @Test func mapKeys() {
    #expect(form { $0.value("metadata", ["a&b=c%": "1"]) } == "metadata%5Ba%26b%3Dc%25%5D=1")
    #expect(form { $0.value("metadata", ["a.b-c_d~": "1"]) } == "metadata%5Ba.b-c_d~%5D=1")
    #expect(form { $0.value("c", ["0": "x", "1": "y"]) } == "c%5B0%5D=x&c%5B1%5D=y")
  }
}
