import Testing

@testable import ApusNaming

@Suite struct SwiftNamerTests {
  @Test(arguments: [
    ("client_reference_id", "clientReferenceID"),
    ("return_url", "returnURL"),
    ("id", "id"),
    ("ids", "ids"),
    ("customer_ids", "customerIDs"),
    ("url_id_html", "urlIDHTML"),
    ("id_number", "idNumber"),
    ("IDNumber", "idNumber"),
    ("iOSVersion", "iOSVersion"),
    ("JSON2XML", "json2XML"),
    ("SCREAMING_SNAKE", "screamingSnake"),
    ("line1", "line1"),
    ("address_line1_check", "addressLine1Check"),
    ("Stripe-Account", "stripeAccount"),
    ("a.b-c_d", "aBCD"),
    ("__x__", "x"),
    ("1st", "_1st"),
    ("default", "`default`"),
    ("in", "`in`"),
    ("self", "selfField"),
    ("init", "initField"),
    ("hash_value", "hashValueField"),
    ("type", "type"),
    ("Type", "type"),
    ("naïve", "naVe"),
  ])
  func properties(name: String, expected: String) {
    #expect(SwiftNamer.property(name)?.text == expected)
  }

  @Test(arguments: ["", "_", "☃", "---", "日本", "\u{202E}"])
  func namesWithoutLettersHaveNoIdentifier(name: String) {
    #expect(SwiftNamer.property(name) == nil)
    #expect(SwiftNamer.enumValue(name) == nil)
    #expect(SwiftNamer.type(name) == nil)
  }

  @Test(arguments: [
    ("driving_license", "drivingLicense"),
    ("us_ssn", "usSSN"),
    ("none", "noneValue"),
    ("some", "someValue"),
    ("self", "selfValue"),
    ("en-GB", "enGB"),
    ("*/", nil),
    ("3d_secure", "_3dSecure"),
    ("default", "`default`"),
  ])
  func enumValues(name: String, expected: String?) {
    #expect(SwiftNamer.enumValue(name)?.text == expected)
  }

  @Test(arguments: [
    ("createVerificationSession", "CreateVerificationSession"),
    ("options", "Options"),
    ("id_number_type", "IDNumberType"),
    ("string", "StringType"),
    ("type", "Kind"),
    ("error", "ErrorType"),
    ("request", "RequestType"),
    ("3d_secure", "_3dSecureType"),
    ("2fa", "_2faType"),
    ("1", "_1Type"),
  ])
  func types(name: String, expected: String) {
    #expect(SwiftNamer.type(name)?.text == expected)
  }

  @Test(arguments: [
    ("items", "Item"), ("boxes", "Box"), ("categories", "Category"), ("address", "Address"),
    ("addresses", "Address"), ("status", "Status"), ("allowed_types", "AllowedType"),
    ("analysis", "Analysis"), ("series", "Sery"), ("s", "S"), ("taxes", "Tax"), ("ids", "ID"),
    ("data", "DataType"), ("2fas", "_2faType"),
  ])
  func elementTypes(name: String, expected: String) {
    #expect(SwiftNamer.elementType(name)?.text == expected)
  }

  @Test(arguments: [
    ("response", "ResponseType"), ("wrapped", "WrappedType"),
    ("string_literal_type", "StringLiteralTypeType"),
  ])
  func typesThatWouldChangeWhatOthersMean(name: String, expected: String) {
    #expect(SwiftNamer.type(name)?.text == expected)
  }

  @Test(arguments: [
    ("StripeIdentity", "StripeIdentity"), ("Date", "Date"), ("Swift", nil), ("Foundation", nil),
    ("Testing", nil), ("ApusRuntime", nil), ("Any", nil),
  ])
  func modules(name: String, expected: String?) {
    #expect(SwiftNamer.module(name)?.text == expected)
  }

  @Test func testFunctionsHaveNamesOfTheirOwn() {
    var names: [Identifier: Int] = [:]
    let titles = ["default", "Default", "x2", "x", "X", "x", "X2", "", "☃"]
    let functions = titles.map { SwiftNamer.testFunction($0, taken: &names).text }
    #expect(
      functions == ["`default`", "default2", "x2", "x", "x3", "x4", "x22", "example", "example2"])
  }

  @Test(arguments: ["2fa", "3d_secure", "1"])
  func noTypeIsCalledLikeItsProperty(name: String) throws {
    let property = try #require(SwiftNamer.property(name))
    #expect(SwiftNamer.isTypeLike(property))
    #expect(SwiftNamer.type(name) != property)
  }

  @Test func suitesMakeWayForTypes() {
    #expect(SwiftNamer.testSuite("Pay", taken: ["Pay"]).text == "PayTests")
    #expect(SwiftNamer.testSuite("Pay", taken: ["PayTests"]).text == "PayTestsExamples")
  }

  @Test(arguments: [
    ("oddName", "oddName"), ("class", "`class`"), ("_x", "_x"), ("a b", nil), ("1a", nil),
    ("_", nil), ("a;b", nil), ("", nil), ("é", nil),
  ])
  func aliases(name: String, expected: String?) {
    #expect(SwiftNamer.alias(name)?.text == expected)
  }
}
