import Testing

@testable import ApusAPIModel

/// What the builder makes of the parts of a spec.
struct ModelTests {
  private func operation(_ text: String, with declarations: String = "") throws -> Operation {
    try #require(try Specs.build(declarations: declarations + "\n" + text).operations.first)
  }

  @Test func placesFields() throws {
    let operation = try operation(
      """
      operation update: POST /v1/things/{id}/parts/{part} {
        id: string
        path part: integer
        note: string?
        query expand: [string]?
        header Stripe-Account as account: string?
        body part: string?
      }
      """)
    #expect(operation.fields.map(\.location) == [.path, .path, .body, .query, .header, .body])
    #expect(
      operation.pathParts == [.text("/v1/things/"), .parameter(0), .text("/parts/"), .parameter(1)])
    #expect(operation.fields.map(\.alias?.text) == [nil, nil, nil, nil, "account", nil])
  }

  @Test(arguments: [
    ("GET", ParameterLocation.query), ("DELETE", .query), ("HEAD", .query), ("PUT", .body),
  ])
  func placesFieldsByMethod(method: String, location: ParameterLocation) throws {
    let operation = try operation("operation send: \(method) /v1/things { note: string? }")
    #expect(operation.fields.map(\.location) == [location])
    #expect(operation.method.rawValue == method)
  }

  @Test func readsSettings() throws {
    let api = try Specs.build(
      """
      api Test {
        server files https://files.example.com
        server https://example.com/base
        auth header X-Api-Key
        header Version "2023-08-16"
        error { code error.code }
      }
      operation get: GET /v1/things
      operation upload: POST /v1/files { server files
        body multipart
        file: file }
      """)
    #expect(api.servers.map(\.name) == [nil, "files"])
    #expect(api.authentication == .single(.header("X-Api-Key")))
    #expect(api.headers.map(\.name) == ["Version"])
    #expect(api.errorEnvelope == .init(code: ["error", "code"]))
    #expect(api.operations.map(\.server) == [0, 1])
    #expect(api.operations.map(\.bodyFormat) == [.form, .multipart])
    #expect(!api.isHashable)
  }

  @Test func ordersDeclaredTypesBeforeInlineOnes() throws {
    let api = try Specs.build(
      declarations: """
        operation send: POST /v1/things -> B {
          options: { inner: { deep: enum { x } }? }?
        }
        section Records
        record B { a: nullable { b: A }? }
        record A { next: nullable A?, kind: closed enum { y } }
        """)
    #expect(
      api.records.indices.map(api.name(ofRecord:))
        == ["B", "A", "B.a", "send.options", "send.options.inner"])
    #expect(api.records.map(\.usage) == [.response, .response, .response, .request, .request])
    #expect(api.enumerations.map(\.isClosed) == [true, false])
    #expect(api.records[0].fields[0].type == .nullable(.record(2)))
    guard case .declared(let name, let section) = api.records[0].origin else {
      Issue.record("not declared")
      return
    }
    #expect(name.text == "B")
    #expect(section == "Records")
  }

  @Test func readsLimits() throws {
    let fields = try operation(
      """
      operation send: POST /v1/things {
        a: string(3..<6, pattern "^a")
        b: integer(..<9223372036854775807)
        c: number(0..<1)
        d: [map<integer(0...)>(1...)](...5)
      }
      """
    ).fields
    var text = Constraints()
    text.length = Bounds(lower: 3, upper: 5)
    text.pattern = "^a"
    var integer = Constraints()
    integer.integer.upper = .max - 1
    var number = Constraints()
    number.number = Bounds(lower: 0, upper: 1)
    number.excludesUpper = true
    var natural = Constraints()
    natural.integer.lower = 0
    #expect(
      fields.map(\.type) == [
        .scalar(.string, text), .scalar(.integer, integer), .scalar(.number, number),
        .list(
          .map(.scalar(.integer, natural), count: Bounds(lower: 1)), count: Bounds(upper: 5)),
      ])
  }

  @Test func readsPagesUnionsAndExpandables() throws {
    let api = try Specs.build(
      declarations: """
        page list { items data, more has_more, next after from last id }
        record Charge { id: string, source: Source, customer: expandable<Customer>, price: Price }
        record Customer { id: string }
        union Source by object { card: Card, bank: Bank }
        record Card { object: "card", number: string }
        record Bank { object: string }
        union Price { integer, string, Customer }
        operation all: GET /v1/charges -> list<Charge> {
          after: string?
          example "a page" {
            request { after: "ch_0" }
            response 200 {
              "data": [
                { "id": "ch_1", "source": { "object": "bank" }, "customer": "cus_1", "price": 3 },
                { "id": "ch_2", "source": { "number": "4", "object": "card" },
                  "customer": { "id": "cus_2" }, "price": { "id": "cus_3" } }
              ],
              "has_more": false
            }
          }
        }
        """)
    let example = try #require(api.operations[0].examples.first)
    func record(_ values: Literal...) -> Literal {
      .record(values.enumerated().map { .init(field: $0.offset, value: $0.element) })
    }
    #expect(
      example.response?.value
        == .list([
          record(
            .text("ch_1"), .union(1, record(.text("bank"))), .id("cus_1"), .union(0, .integer(3))),
          record(
            .text("ch_2"), .union(0, record(.text("card"), .text("4"))), record(.text("cus_2")),
            .union(2, record(.text("cus_3")))),
        ]))
  }

  @Test func readsPagesInResponsesAndCasesOfOneValue() throws {
    let api = try Specs.build(
      declarations: """
        page list { items data, more has_more, next after from last id }
        record Account { owner: expandable<AnyCustomer>, customers: list<AnyCustomer>? }
        record Customer { object: "customer", id: string }
        record DeletedCustomer { object: "customer", id: string, deleted: bool }
        union AnyCustomer by object { customer: DeletedCustomer, customer: Customer }
        operation get: GET /v1/account -> Account {
          example "an account" {
            response 200 {
              "owner": { "object": "customer", "id": "cus_1" }
              "customers": {
                "data": [{ "object": "customer", "id": "cus_2", "deleted": true }]
                "has_more": false
              }
            }
          }
        }
        operation all: GET /v1/customers -> list<AnyCustomer> { after: string? }
        """)
    let fields = api.records[0].fields
    #expect(fields.map(\.type) == [.expandable(.union(0)), .page(0, of: .union(0))])
    guard case .record(let entries) = api.operations[0].examples.first?.response?.value,
      case .union(1, _) = entries.first?.value, case .list(let customers) = entries.last?.value,
      case .union(0, _) = customers.first
    else {
      Issue.record("read as \(String(describing: api.operations[0].examples.first))")
      return
    }
  }

  @Test func writesResponsesAsJSON() throws {
    let operation = try operation(
      #"""
      operation get: GET /v1/things {
        example "any" {
          response 402 { "b": [], "a": { "x": "\uD83D\uDE00 \"q\"\n", "y": [1, -2.5e3, null] }, "c": {} }
        }
      }
      """#)
    #expect(
      operation.examples[0].response?.json == """
        {
          "b": [],
          "a": {
            "x": "😀 \\"q\\"\\n",
            "y": [
              1,
              -2.5e3,
              null
            ]
          },
          "c": {}
        }
        """)
    #expect(operation.examples[0].response?.value == nil)
  }

  @Test func typesRequests() throws {
    let operation = try operation(
      """
      operation send: POST /v1/things {
        when: timestamp?
        amount: decimal?
        options: { colour: Colour?, names: clearable [string]?, more: { x: bool? }? }?
        notes: map<clearable string>?
        example "dotted" {
          request {
            options.more.x: true
            options: { colour: red }
            options.names: []
            amount: 12.50
            notes: { "a b": "1" }
            when: 1700000000
          }
        }
      }
      """, with: "enum Colour { red }")
    #expect(
      operation.examples[0].request
        == .record([
          .init(field: 0, value: .timestamp(1_700_000_000)),
          .init(field: 1, value: .text("12.50")),
          .init(
            field: 2,
            value: .record([
              .init(field: 0, value: .enumValue("red")), .init(field: 1, value: .list([])),
              .init(field: 2, value: .record([.init(field: 0, value: .bool(true))])),
            ])),
          .init(field: 3, value: .map([.init(key: "a b", value: .text("1"))])),
        ]))
  }
}
