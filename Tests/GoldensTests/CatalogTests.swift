import ApusRuntime
import Catalog
import TestServer
import Testing

/// What `Tests/Goldens/Catalog` generates: pages, unions, files, any JSON, and a second server.
@Suite struct CatalogTests {
  private static func product(_ id: String) -> String {
    #"{ "object": "product", "id": "\#(id)", "source": null, "tags": { "data": [], "has_more": false } }"#
  }

  @Test func aListIsReadToItsEnd() async throws {
    let server = try TestServer { request in
      let isSecond = request.contains("starting_after=p_2")
      let items = (isSecond ? ["p_3"] : ["p_1", "p_2"]).map(Self.product)
      return .response(
        200, #"{ "data": [\#(items.joined(separator: ","))], "has_more": \#(!isSecond) }"#)
    }
    defer { server.stop() }
    let client = APIClient(.catalog, key: "k", server: server.address)
    var ids: [String] = []
    for try await product in client.items(of: ListProducts(limit: 2)) { ids.append(product.id) }
    #expect(ids == ["p_1", "p_2", "p_3"])
    #expect(
      server.requests.compactMap { $0.split(separator: " ").dropFirst().first } == [
        "/v1/products?limit=2", "/v1/products?limit=2&starting_after=p_2",
      ])
  }

  /// The right branch is the second of two with one text: each level reads what is inside it for
  /// both, and does so once.
  @Test(.timeLimit(.minutes(1))) func nestedUnionsAreReadInLinearTime() throws {
    var json = #"{ "object": "leaf", "id": "l" }"#
    for _ in 0..<28 { json = #"{ "object": "branch", "right": "r", "next": \#(json) }"# }
    var branch = try Branch(json: json)
    var depth = 0
    while case .rightBranch(let right) = branch {
      depth += 1
      branch = right.next
    }
    guard case .leaf(let leaf) = branch else {
      Issue.record("no leaf")
      return
    }
    #expect(depth == 28 && leaf.id == "l")
  }

  @Test(arguments: [
    (#"{ "object": "shop", "id": "s" }"#, true), (#"{ "object": "kiosk", "id": "k" }"#, false),
    (#""src_1""#, false),
  ])
  func aUnionSurvivesWhatTheSpecDoesNotKnow(json: String, isShop: Bool) throws {
    let text = Self.product("p").replacing("null", with: json)
    let source = try Product(json: text).source
    switch source {
    case .object(.shop(let shop)): #expect(isShop && shop.id == "s")
    case .object(.other): #expect(json.contains("kiosk"))
    case .id(let id): #expect(id == "src_1")
    default: Issue.record("unexpected \(String(describing: source))")
    }
  }

  @Test func casesThatShareAValueAreTriedInOrder() throws {
    let gone = #"{ "object": "customer", "id": "c", "deleted": true }"#
    guard case .deletedCustomer = try CustomerOrDeleted(json: gone) else {
      Issue.record("expected a deleted customer")
      return
    }
    guard case .customer = try CustomerOrDeleted(json: #"{ "object": "customer", "id": "c" }"#)
    else {
      Issue.record("expected a customer")
      return
    }
  }

  @Test func limitsHoldInUnions() throws {
    #expect(UpdateProduct(id: "p", price: .integer(0)).violations() == [])
    #expect(UpdateProduct(id: "p", price: .integer(-1)).violations().map(\.path) == ["price"])
    let money = Money(amount: 1, currency: "euro")
    #expect(
      UpdateProduct(id: "p", price: .money(money)).violations().map(\.path) == ["price[currency]"])
  }

  @Test func filesGoToTheirServerInParts() throws {
    let picture = UploadFile(name: "a.png", contentType: "image/png", bytes: [1, 2, 3])
    let request = try UploadPicture(
      file: picture, purpose: .cover, link: .init(create: true)
    ).request()
    #expect(request.server == "https://files.catalog.example")
    #expect(request.contentType?.hasPrefix("multipart/form-data; boundary=") == true)
    #expect(request.bodyText?.contains(#"name="link[create]""#) == true)
    #expect(request.bodyText?.contains(#"filename="a.png""#) == true)
  }

  @Test func filesComeAsTheyAre() async throws {
    let server = try TestServer { _ in .response(200, "%PDF", headers: ["Content-Type: x/y"]) }
    defer { server.stop() }
    let client = APIClient(.catalog, key: "k", server: server.address)
    let file = try await client.send(DownloadPicture(id: "p"))
    #expect(file.bytes == Array("%PDF".utf8))
    #expect(file.contentType == "x/y")
  }
}
