import ApusJSON
import Foundation
import SharedData
import Testing

@testable import ApusRuntime

/// Deep responses on half the stack of a secondary thread on Apple's systems, since models may be
/// several times as wide as the one here.
@Suite struct ResponseDepthTests {
  /// A model wide enough for a decoding function of some size.
  final class Wide: ResponseModel {
    let a: String?, b: Int?, c: Double?, d: Secret?, e: Date?, f: [String]?, g: [String: String]?
    let h: Address?, i: String?, j: Int?, k: Double?, l: Secret?, m: Date?, n: [String]?
    let o: String?, p: Int?, q: Double?, r: Secret?, s: Date?, t: [String]?
    let next: [Wide]?
    let child: Wide?

    init(from object: ResponseObject) throws(DecodingFailure) {
      a = try object.stringIfAny("a")
      b = try object.integerIfAny("b")
      c = try object.numberIfAny("c")
      d = try object.secretIfAny("d")
      e = try object.timestampIfAny("e")
      f = try object.valueIfAny("f")
      g = try object.valueIfAny("g")
      h = try object.modelIfAny("h")
      i = try object.stringIfAny("i")
      j = try object.integerIfAny("j")
      k = try object.numberIfAny("k")
      l = try object.secretIfAny("l")
      m = try object.timestampIfAny("m")
      n = try object.valueIfAny("n")
      o = try object.stringIfAny("o")
      p = try object.integerIfAny("p")
      q = try object.numberIfAny("q")
      r = try object.secretIfAny("r")
      s = try object.timestampIfAny("s")
      t = try object.valueIfAny("t")
      next = try object.valueIfAny("next")
      child = try object.modelIfAny("child")
    }
  }

  /// What decoding a text and copying the result on a thread with a stack of 256 KiB comes to.
  private func decode<Value: ResponseValue>(
    _ text: String, as type: Value.Type = Wide.self
  ) async -> String {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        do throws(DecodingFailure) {
          let value = try Value(json: text)
          var copies = [value, value]
          copies.append(copies[0])
          continuation.resume(returning: copies.count == 3 ? "decoded" : "lost")
        } catch {
          continuation.resume(returning: error.description)
        }
      }
      thread.stackSize = 256 << 10
      thread.start()
    }
  }

  private func nested(_ open: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + "{}" + String(repeating: close, count: count)
  }

  @Test func deepResponsesDecode() async {
    // Each `next` nests by two, and the innermost object by one.
    #expect(await decode(nested("{\"next\":[", "]}", 15)) == "decoded")
    #expect(await decode(nested("{\"child\":", "}", 31)) == "decoded")
  }

  /// What stands between the levels in Stripe's API: lists with pages, expandable objects, unions.
  final class Mixed: ResponseModel {
    let a: String?, b: Int?, c: Double?, d: Secret?, e: Date?, f: [String]?, g: [String: String]?
    let list: List<Mixed>?
    let owner: Expandable<Choice>?
    let json: AnyJSON?

    enum Choice: ResponseValue {
      case mixed(Mixed)
      case company(Company)
      case other(AnyJSON)

      init(from value: JSONValue) throws(DecodingFailure) {
        var union = ResponseUnion(value)
        if let company: Company = union.value() {
          self = .company(company)
        } else if let mixed: Mixed = union.value() {
          self = .mixed(mixed)
        } else {
          self = .other(try union.other())
        }
      }
    }

    init(from object: ResponseObject) throws(DecodingFailure) {
      a = try object.stringIfAny("a")
      b = try object.integerIfAny("b")
      c = try object.numberIfAny("c")
      d = try object.secretIfAny("d")
      e = try object.timestampIfAny("e")
      f = try object.valueIfAny("f")
      g = try object.valueIfAny("g")
      list = try object.modelIfAny("list")
      owner = try object.valueIfAny("owner")
      json = try object.valueIfAny("json")
    }
  }

  @Test func deepMixturesDecode() async {
    let list = nested("{\"list\":{\"has_more\":false,\"data\":[", "]}}", 10)
    #expect(await decode(list, as: Mixed.self) == "decoded")
    #expect(await decode(nested("{\"owner\":", "}", 31), as: Mixed.self) == "decoded")
    let json = nested("[", "]", 30)
    #expect(await decode("{\"json\":\(json)}", as: Mixed.self) == "decoded")
  }

  /// What Stripe sends is never nested more than 7 deep, and 21 where the four levels that may be
  /// expanded are: the files of a link's file. A list or an event around it adds 2.
  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func everyResourceLeavesRoomToExpandIt() async throws {
    let data = try SharedData.contents(of: "stripe-fixtures-2023-08-16.json")
    let resources = try JSONDocument(Array(data)).root["resources"]
    var names: [String] = []
    for (name, resource) in try #require(resources).members {
      names.append(name)
      #expect(throws: Never.self) {
        try JSONDocument(Array(resource.text.utf8), maximumDepth: 7)
      }
      #expect(await decode(resource.text, as: AnyJSON.self) == "decoded")
    }
    #expect(names.count > 100)
  }

  @Test(arguments: [32, 33, 100_000])
  func deeperOnesAreRefused(count: Int) async {
    #expect(
      await decode(nested("{\"child\":", "}", count)).contains("nested deeper than 32 levels"))
  }
}
