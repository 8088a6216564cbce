import ApusImporters
import Testing

/// What operations are called.
@Suite struct OperationNameTests {
  private typealias Operation = (method: String, path: String, result: String)

  /// An operation beside the usual ones of payouts, what it returns, and what it is called.
  @Test(arguments: [
    ("get", "/v1/payouts", "[payout]", "listPayouts"),
    ("post", "/v1/payouts", "payout", "createPayout"),
    ("get", "/v1/payouts/{id}", "payout", "retrievePayout"),
    ("post", "/v1/payouts/{id}", "payout", "updatePayout"),
    ("patch", "/v1/payouts/{id}", "payout", "updatePayout"),
    ("delete", "/v1/payouts/{id}", "deleted_payout", "deletePayout"),
    ("get", "/v1/payouts/search", "[payout]", "searchPayouts"),
    ("post", "/v1/payouts/{id}/cancel", "payout", "cancelPayout"),
    ("post", "/v1/payouts/{id}/mark_late", "payout", "markPayoutLate"),
    ("get", "/v1/payouts/upcoming", "payout", "retrieveUpcomingPayout"),
    ("get", "/v1/payouts/preview", "payout", "previewPayout"),
    ("get", "/v1/payouts/{id}/lines", "[line_item]", "listPayoutLines"),
    ("post", "/v1/payouts/{id}/reversals", "payout_reversal", "createPayoutReversal"),
    ("get", "/v1/payouts/{id}/pdf", "", "retrievePayoutPDF"),
    ("get", "/v1/tax/settings", "tax.settings", "retrieveTaxSettings"),
    ("get", "/v1/identity/sessions", "[identity.session]", "listIdentitySessions"),
    ("get", "/v1/identity/check_reports", "[identity.check_report]", "listCheckReports"),
    ("post", "/v1/payouts/{id}/funding_sources", "", "createFundingSource"),
  ])
  func saysWhatItDoes(_ method: String, _ path: String, _ result: String, _ name: String) {
    let names = names([
      ("get", "/v1/payouts", "[payout]"), ("get", "/v1/payouts/{id}", "payout"),
      (method, path, result),
    ])
    #expect(names["\(method.uppercased()) \(path)"] == name)
  }

  @Test func qualifiesOnlyWhatIsTheSame() {
    let names = names([
      ("get", "/refunds", "[refund]"), ("get", "/charges/{id}/refunds", "[refund]"),
      ("get", "/charges", "[charge]"), ("get", "/a/{id}/discount", "discount"),
      ("get", "/b/{id}/discount", "discount"), ("get", "/account", "account"),
      ("get", "/accounts/{account}", "account"),
    ])
    #expect(names["GET /refunds"] == "listRefunds")
    #expect(names["GET /charges/{id}/refunds"] == "listChargeRefunds")
    #expect(names["GET /a/{id}/discount"] == "retrieveADiscount")
    #expect(names["GET /b/{id}/discount"] == "retrieveBDiscount")
    #expect(names["GET /accounts/{account}"] == "retrieveAccount")
    #expect(names["GET /account"] == "getAccount")
  }

  @Test(arguments: [
    ("findPets", "findPets"), ("find_pets", "findPets"), ("getPets", "listPets"),
    ("get_pets_pets_get", "listPets"), ("GetPets", "listPets"),
    ("getPetsByAge", "getPetsByAge"), ("getAllOpenPets", "getAllOpenPets"),
    ("get_pets_by_tag_pets_get", "getPetsByTagPetsGet"), ("list_pet_pets_get", "listPets"),
  ])
  func keepsWhatTheAuthorChose(_ id: String, _ name: String) {
    #expect(names([("get", "/pets", "[pet]")], id: id)["GET /pets"] == name)
  }

  private func names(_ operations: [Operation], id: String? = nil) -> [String: String] {
    var items: [String: [String]] = [:]
    var known: Set<String> = []
    var records: Set<String> = []
    for operation in operations where known.insert(operation.method + operation.path).inserted {
      let record = operation.result.filter { $0 != "[" && $0 != "]" }
      if !record.isEmpty { records.insert(record) }
      items[operation.path, default: []].append(member(operation, record, id: id))
    }
    let paths = items.sorted { $0.key < $1.key }.map {
      #""\#($0.key)": { \#($0.value.joined(separator: ",")) }"#
    }
    let schemas = records.sorted().map {
      #""\#($0)": { "x-resourceId": "\#($0)", "properties": { "id": { "type": "string" } } }"#
    }
    let importing = Importing(
      Importing.document(paths.joined(separator: ","), schemas: schemas.joined(separator: ",")))
    #expect(importing.messages == [])
    var names: [String: String] = [:]
    for line in importing.lines where line.hasPrefix("operation ") {
      let words = line.split(separator: " ")
      names["\(words[2]) \(words[3])"] = String(words[1].dropLast())
    }
    return names
  }

  /// An operation's JSON, with an ID of its method and path unless there is another.
  private func member(_ operation: Operation, _ record: String, id: String?) -> String {
    let words = operation.path.split { !$0.isLetter && !$0.isNumber }.map {
      $0.prefix(1).uppercased() + $0.dropFirst()
    }
    let reference = ##"{ "$ref": "#/components/schemas/\##(record)" }"##
    let schema =
      operation.result.hasPrefix("[")
      ? #"{ "type": "array", "items": \#(reference) }"# : reference
    let response =
      record.isEmpty ? "{}" : #"{ "content": { "application/json": { "schema": \#(schema) } } }"#
    return #"""
      "\#(operation.method)": { "operationId": "\#(id ?? operation.method + words.joined())",
        "responses": { "200": \#(response) } }
      """#
  }
}
