import Foundation
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

  /// What decoding a text on a thread with a stack of 256 KiB comes to.
  private func decode(_ text: String) async -> String {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        do throws(DecodingFailure) {
          _ = try Wide(json: text)
          continuation.resume(returning: "decoded")
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

  @Test(arguments: [32, 33, 100_000])
  func deeperOnesAreRefused(count: Int) async {
    #expect(
      await decode(nested("{\"child\":", "}", count)).contains("nested deeper than 32 levels"))
  }
}
