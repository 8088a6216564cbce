import ApusRuntime
import SharedData
import StripeIdentity
import Testing

/// Stripe's own fixtures, read with the committed models of Identity: as they are, and changed in
/// each place.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct IdentityFixtureTests {
  /// A resource of the file, and what `spec/identity.apus` says of the fields that it has there.
  struct Resource: CustomTestStringConvertible, Sendable {
    let name: String
    let required: Set<String>
    /// What the spec doesn't have.
    let unknown: Set<String>
    let enums: Set<String>
    /// Reads a text, and gives what was read.
    let read: @Sendable (String) throws(DecodingFailure) -> AnyJSON?
    var testDescription: String { name }

    var json: AnyJSON {
      get throws {
        let file = try SharedData.contents(of: "stripe-fixtures-2023-08-16.json")
        let resources = try AnyJSON(json: Array(file))["resources"]
        return try #require(resources?[name])
      }
    }
  }

  static let resources = [
    Resource(
      name: "identity.verification_session",
      required: ["id", "object", "created", "livemode", "metadata", "status"],
      unknown: [], enums: ["status", "type"]
    ) { text throws(DecodingFailure) in
      reading(of: try VerificationSession(json: text))
    },
    Resource(
      name: "identity.verification_report",
      required: ["id", "object", "created", "livemode", "document.status"],
      unknown: ["document.address.zip", "options.id_number"],
      enums: ["document.status", "document.type", "type"]
    ) { text throws(DecodingFailure) in
      reading(of: try VerificationReport(json: text))
    },
  ]

  /// What should be read of a resource; that of which object it is, is no property.
  private func expected(_ json: AnyJSON, _ resource: Resource) -> AnyJSON? {
    let known = resource.unknown.reduce(json) { $0.setting(steps($1), to: nil) ?? $0 }
    return known.setting(["object"], to: nil)?.plain
  }

  private func steps(_ place: String) -> ArraySlice<String> {
    place.split(separator: ".").map(String.init)[...]
  }

  /// `a.b[0]`
  private func dotted(_ place: [String]) -> String {
    place.dropFirst().reduce(place.first ?? "") { $0 + (Int($1) == nil ? ".\($1)" : "[\($1)]") }
  }

  @Test(arguments: resources)
  func everyFieldIsReadAsItIs(resource: Resource) throws {
    let json = try resource.json
    #expect(try resource.read(json.text) == expected(json, resource))
    #expect(json["object"]?.string == resource.name)
  }

  @Test(arguments: resources)
  func unknownFieldsAndEnumValuesSurvive(resource: Resource) throws {
    let json = try resource.json
    let more: AnyJSON = ["a": [1, ["b": "c"]]]
    for place in [[]] + json.places where json.value(at: place)?.members != nil {
      // What stands in a map is not unknown.
      guard place != ["metadata"] else { continue }
      let changed = try #require(json.setting((place + ["brand_new"])[...], to: more))
      #expect(try resource.read(changed.text) == expected(json, resource), "\(dotted(place))")
    }
    for place in resource.enums {
      let changed = try #require(json.setting(steps(place), to: "brand_new"))
      #expect(try resource.read(changed.text) == expected(changed, resource), "\(place)")
    }
  }

  @Test(arguments: resources)
  func whatMayBeAbsentCanBe(resource: Resource) throws {
    let json = try resource.json
    for place in json.places where Int(place.last ?? "") == nil {
      let name = dotted(place)
      let without = try #require(json.setting(place[...], to: nil))
      let nulled = try #require(json.setting(place[...], to: .null))
      if resource.required.contains(name) {
        try expectFailure(without, at: name, resource)
      } else {
        #expect(try resource.read(without.text) == expected(without, resource), "\(name)")
      }
      if resource.required.contains(name) {
        try expectFailure(nulled, at: name, resource)
      } else {
        #expect(try resource.read(nulled.text) == expected(nulled, resource), "\(name)")
      }
    }
  }

  @Test(arguments: resources)
  func aWrongTypeIsNamed(resource: Resource) throws {
    let json = try resource.json
    var count = 0
    for place in json.places where !resource.unknown.contains(dotted(place)) {
      let wrong: AnyJSON? =
        switch json.value(at: place) {
        case .string: 17
        case .number: "17"
        case .bool: "true"
        case .object: []
        case .array: "text"
        case .null, nil: nil
        }
      guard let wrong else { continue }
      let changed = try #require(json.setting(place[...], to: wrong))
      try expectFailure(changed, at: dotted(place), resource)
      count += 1
    }
    #expect(count >= 9)
  }

  private func expectFailure(_ json: AnyJSON, at place: String, _ resource: Resource) throws {
    let failure = #expect(throws: DecodingFailure.self) { try resource.read(json.text) }
    #expect(failure?.path == place)
  }
}
