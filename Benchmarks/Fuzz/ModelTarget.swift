import ApusRuntime
import Catalog

/// Generated unions and pages: what decodes is equal to itself, and a text decodes the same twice.
enum ModelTarget {
  static let words = [
    "\"object\":", "\"shop\"", "\"warehouse\"", "\"customer\"", "\"product\"", "\"branch\"",
    "\"leaf\"", "\"deleted\":true", "\"data\":[", "\"has_more\":", "\"next_page\":", "\"id\":",
    "\"x\"", "\"parent\":{", "\"next\":{\"object\":\"branch\",", "\"left\":", "\"right\":\"r\"",
    "\"stock\":{", "{", "}", "[", "]", ",", "null", "true", "7", "\"now\"", "1.5",
  ].map { Array($0.utf8) }

  static let texts: [[UInt8]] = [
    #"{"object":"product","id":"p","source":{"object":"shop","id":"s","parent":{"object":"#
      + #""warehouse","id":"w","stock":{"a":1}}},"payer":{"object":"customer","id":"c"},"#
      + #""extra":{"a":[1]},"tags":{"data":[{"id":"t"}],"has_more":true},"until":"now"}"#,
    #"{"data":[{"object":"product","id":"p","source":"s","tags":{"data":[],"has_more":false}}],"#
      + #""has_more":true,"next_page":"n"}"#,
    chain(of: 12, ending: #"{"object":"leaf","id":"x"}"#),
    chain(of: 28, ending: #"{"object":"leaf"}"#),
  ].map { Array($0.utf8) }

  private static func chain(of depth: Int, ending: String) -> String {
    (0..<depth).reduce(ending) { inner, _ in
      #"{"object":"branch","right":"r","next":\#(inner)}"#
    }
  }

  static func decode(_ bytes: [UInt8], _ digest: inout Digest) throws(Failure) -> String {
    var decoded = 0
    decoded += try read(Product.self, bytes, &digest)
    decoded += try read(Source.self, bytes, &digest)
    decoded += try read(CustomerOrDeleted.self, bytes, &digest)
    decoded += try read(Branch.self, bytes, &digest)
    decoded += try read(ListPage<Product>.self, bytes, &digest)
    decoded += try read(SearchPage<Source>.self, bytes, &digest)
    return decoded > 0 ? "models: read" : "models: refused"
  }

  /// 1 if the text is such a value.
  private static func read<Value: ResponseValue & Hashable>(
    _ type: Value.Type, _ bytes: [UInt8], _ digest: inout Digest
  ) throws(Failure) -> Int {
    let values: (Value, Value)
    do throws(DecodingFailure) {
      values = (try Value(json: bytes), try Value(json: bytes))
    } catch {
      digest.add(Array("\(error)".utf8))
      return 0
    }
    digest.add(Array("\(type)".utf8))
    try check(
      values.0 == values.1 && values.0.hashValue == values.1.hashValue,
      "a \(type) that isn't what it was")
    return 1
  }
}
