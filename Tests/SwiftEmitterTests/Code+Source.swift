@testable import ApusSwiftEmitter

extension Code {
  /// The code as text.
  var source: String { String(decoding: utf8, as: UTF8.self) }
}
