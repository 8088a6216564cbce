/// BLAKE2b with digests of 256 bits (RFC 7693): what tells contents from each other even where
/// someone wants them mistaken.
///
/// It is here because Foundation has nothing like it on Linux, and this package depends on no other.
/// SHA-256 without the processor's help takes three times as long.
struct BLAKE2b {
  private static let blockSize = 128
  private static let digestSize = 32

  private var state: [UInt64]
  /// How many bytes were taken in.
  private var count = 0
  /// What was added last, a block at most: the last one of all is taken in another way.
  private var rest: [UInt8] = []

  init() {
    state = Self.start
    state[0] ^= 0x0101_0000 ^ UInt64(Self.digestSize)
  }

  /// The digest of some bytes, in 64 hexadecimal digits.
  static func text(of bytes: [UInt8]) -> String {
    var hash = BLAKE2b()
    hash.add(bytes)
    return hash.text
  }

  mutating func add(_ bytes: [UInt8]) {
    var start = 0
    if rest.count + bytes.count > Self.blockSize, !rest.isEmpty {
      start = Self.blockSize - rest.count
      rest += bytes[..<start]
      let block = rest
      rest.removeAll(keepingCapacity: true)
      take(block, 0..<Self.blockSize)
    }
    // At least a byte is left over.
    let blocks = max(0, bytes.count - start - 1) / Self.blockSize
    let end = start + blocks * Self.blockSize
    take(bytes, start..<end)
    rest += bytes[end...]
  }

  /// Adds a part whose end counts, so that `ab`, `c` is not `a`, `bc`.
  mutating func add(part: [UInt8]) {
    add(Array("\(part.count) ".utf8))
    add(part)
  }

  /// The digest of all that was added, in 64 hexadecimal digits.
  var text: String {
    var last = self
    let block = rest + Array(repeating: 0, count: Self.blockSize - rest.count)
    last.count += rest.count
    block.withUnsafeBytes { last.compress($0, at: 0, isLast: true) }
    return last.state.prefix(Self.digestSize / 8).map { word in
      let digits = String(word.byteSwapped, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Takes in whole blocks, none of which is the last.
  private mutating func take(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBytes { bytes in
      for offset in stride(from: range.lowerBound, to: range.upperBound, by: Self.blockSize) {
        count += Self.blockSize
        compress(bytes, at: offset, isLast: false)
      }
    }
  }

  private mutating func compress(_ bytes: UnsafeRawBufferPointer, at offset: Int, isLast: Bool) {
    @inline(__always) func word(_ number: UInt8) -> UInt64 {
      UInt64(
        littleEndian: bytes.loadUnaligned(
          fromByteOffset: offset + 8 * Int(number), as: UInt64.self))
    }
    @inline(__always) func mix(
      _ a: inout UInt64, _ b: inout UInt64, _ c: inout UInt64, _ d: inout UInt64,
      _ first: UInt8, _ second: UInt8
    ) {
      a = a &+ b &+ word(first)
      d = Self.rotated(d ^ a, 32)
      c = c &+ d
      b = Self.rotated(b ^ c, 24)
      a = a &+ b &+ word(second)
      d = Self.rotated(d ^ a, 16)
      c = c &+ d
      b = Self.rotated(b ^ c, 63)
    }
    var (a0, a1, a2, a3) = (state[0], state[1], state[2], state[3])
    var (b0, b1, b2, b3) = (state[4], state[5], state[6], state[7])
    var (c0, c1, c2, c3) = (Self.start[0], Self.start[1], Self.start[2], Self.start[3])
    var (d0, d1, d2, d3) = (Self.start[4], Self.start[5], Self.start[6], Self.start[7])
    d0 ^= UInt64(count)
    if isLast { d2 = ~d2 }
    Self.order.withUnsafeBufferPointer { order in
      for round in 0..<12 {
        let at = round % 10 * 16
        mix(&a0, &b0, &c0, &d0, order[at], order[at + 1])
        mix(&a1, &b1, &c1, &d1, order[at + 2], order[at + 3])
        mix(&a2, &b2, &c2, &d2, order[at + 4], order[at + 5])
        mix(&a3, &b3, &c3, &d3, order[at + 6], order[at + 7])
        mix(&a0, &b1, &c2, &d3, order[at + 8], order[at + 9])
        mix(&a1, &b2, &c3, &d0, order[at + 10], order[at + 11])
        mix(&a2, &b3, &c0, &d1, order[at + 12], order[at + 13])
        mix(&a3, &b0, &c1, &d2, order[at + 14], order[at + 15])
      }
    }
    let mixed = [
      a0 ^ c0, a1 ^ c1, a2 ^ c2, a3 ^ c3, b0 ^ d0, b1 ^ d1, b2 ^ d2, b3 ^ d3,
    ]
    for (index, word) in mixed.enumerated() { state[index] ^= word }
  }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &>> count | word &<< (64 - count)
  }

  private static let start: [UInt64] = [
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
    0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
  ]

  /// In which order each of ten rounds takes the words of a block.
  private static let order: [UInt8] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
    11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
    7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
    9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
    2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
    12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
    13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
    6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
    10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
  ]
}
