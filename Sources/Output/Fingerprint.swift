/// What tells one sequence of bytes from another, for all that happens by accident: FNV-1a, 64 bits.
/// It resists no forgery.
package struct Fingerprint: Equatable {
  package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package init(_ bytes: some Sequence<UInt8>) {
    add(bytes)
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// Adds a part whose end counts, so that `ab`, `c` is not `a`, `bc`.
  package mutating func add(part: some Collection<UInt8>) {
    add("\(part.count) ".utf8)
    add(part)
  }

  /// In 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
