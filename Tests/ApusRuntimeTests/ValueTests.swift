import Foundation
import Testing

@testable import ApusRuntime

@Suite struct ValueTests {
  @Test func literalsSetClearableFields() {
    func form(
      name: Clearable<String>? = nil, amount: Clearable<Int>? = nil, rate: Clearable<Double>? = nil,
      flag: Clearable<Bool>? = nil, tags: Clearable<[String]>? = nil,
      metadata: Clearable<[String: Clearable<String>]>? = nil,
      plain: Clearable<[String: Int]>? = nil,
      token: Clearable<Secret>? = nil, price: Clearable<DecimalString>? = nil
    ) -> String {
      ApusRuntimeTests.form {
        $0.value("name", name)
        $0.value("amount", amount)
        $0.value("rate", rate)
        $0.value("flag", flag)
        $0.value("tags", tags)
        $0.value("metadata", metadata)
        $0.value("plain", plain)
        $0.value("token", token)
        $0.value("price", price)
      }
    }
    let id = 7
    #expect(form(name: "x") == "name=x")
    #expect(form(name: "x\(id)") == "name=x7")
    #expect(form(name: "é") == "name=%C3%A9")
    #expect(form(amount: 5) == "amount=5")
    #expect(form(rate: 0.5) == "rate=0.5")
    #expect(form(rate: 5) == "rate=5")
    #expect(form(flag: true) == "flag=true")
    #expect(form(tags: ["a"]) == "tags%5B0%5D=a")
    #expect(
      form(metadata: ["order": "6735", "note": .clear])
        == "metadata%5Bnote%5D=&metadata%5Border%5D=6735")
    #expect(form(metadata: ["a": "1", "a": "2"]) == "metadata%5Ba%5D=2")
    #expect(form(metadata: .clear) == "metadata=")
    #expect(form(plain: ["a": 1]) == "plain%5Ba%5D=1")
    #expect(form(token: "t") == "token=t")
    #expect(form(price: "1.50") == "price=1.50")
    #expect(form(name: nil, amount: .clear) == "amount=")
  }

  @Test func clearableValues() {
    #expect(Clearable.set(1).value == 1)
    #expect(Clearable<Int>.clear.value == nil)
    #expect(Clearable.set(1) == 1)
    #expect(Set<Clearable<Int>>([1, .clear, 1]).count == 2)
  }

  @Test func secretsAreNeverShown() {
    struct Holder { var secret: Secret = "sk_123" }
    let secret: Secret = "sk_123"
    var dumped = ""
    dump(Holder(), to: &dumped)
    dump(secret, to: &dumped)
    dump([secret: [secret]], to: &dumped)
    let texts = [
      "\(secret)", secret.description, secret.debugDescription, String(describing: secret),
      String(reflecting: secret), "\([secret])", "\(Holder())", String(reflecting: Holder()),
      dumped,
      "\(Clearable.set(secret))", "\(secret as Any)", "\(Optional(secret) as Any)",
    ]
    for text in texts {
      #expect(!text.contains("123"))
      #expect(text.contains("ecret"))
    }
    #expect(secret.revealed == "sk_123")
    #expect(secret == Secret("sk_123"))
  }

  @Test func decimals() {
    #expect(DecimalString("1.50").decimal == Decimal(string: "1.5"))
    #expect(DecimalString("1.5e3").decimal == nil)
    #expect(DecimalString("x").decimal == nil)
    #expect(
      DecimalString(Decimal(sign: .plus, exponent: 25, significand: 3)).text == "3"
        + String(repeating: "0", count: 25))
    #expect(DecimalString(-0.5 as Decimal).text == "-0.5")
    #expect("\(DecimalString("1.50"))" == "1.50")
    #expect((-3 as DecimalString).text == "-3")
  }

  @Test func openEnumsDescribeThemselvesByTheirText() {
    #expect("\(DocumentType.passport)" == "passport")
    #expect(DocumentType(rawValue: "new") != .passport)
  }
}
