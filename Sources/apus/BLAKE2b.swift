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
    let block = Block(bytes: bytes, offset: offset)
    var words = Words(state, Self.start)
    words.d0 ^= UInt64(count)
    if isLast { words.d2 = ~words.d2 }
    // The order of the block's words in each round: as numbers in the code, since looking them up
    // would take half as long again.
    words.round(block, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    words.round(block, 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3)
    words.round(block, 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4)
    words.round(block, 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8)
    words.round(block, 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13)
    words.round(block, 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9)
    words.round(block, 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11)
    words.round(block, 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10)
    words.round(block, 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5)
    words.round(block, 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0)
    words.round(block, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    words.round(block, 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3)
    state[0] ^= words.a0 ^ words.c0
    state[1] ^= words.a1 ^ words.c1
    state[2] ^= words.a2 ^ words.c2
    state[3] ^= words.a3 ^ words.c3
    state[4] ^= words.b0 ^ words.d0
    state[5] ^= words.b1 ^ words.d1
    state[6] ^= words.b2 ^ words.d2
    state[7] ^= words.b3 ^ words.d3
  }

  /// The words of a block.
  private struct Block {
    let bytes: UnsafeRawBufferPointer
    let offset: Int

    @inline(__always) func word(_ number: Int) -> UInt64 {
      UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8 * number, as: UInt64.self))
    }
  }

  /// The words that a block is mixed with.
  private struct Words {
    var a0, a1, a2, a3, b0, b1, b2, b3: UInt64
    var c0, c1, c2, c3, d0, d1, d2, d3: UInt64

    init(_ first: [UInt64], _ second: [UInt64]) {
      (a0, a1, a2, a3) = (first[0], first[1], first[2], first[3])
      (b0, b1, b2, b3) = (first[4], first[5], first[6], first[7])
      (c0, c1, c2, c3) = (second[0], second[1], second[2], second[3])
      (d0, d1, d2, d3) = (second[4], second[5], second[6], second[7])
    }

    @inline(__always) mutating func round(
      _ block: Block, _ w0: Int, _ w1: Int, _ w2: Int, _ w3: Int, _ w4: Int, _ w5: Int, _ w6: Int,
      _ w7: Int, _ w8: Int, _ w9: Int, _ w10: Int, _ w11: Int, _ w12: Int, _ w13: Int, _ w14: Int,
      _ w15: Int
    ) {
      BLAKE2b.mix(&a0, &b0, &c0, &d0, block.word(w0), block.word(w1))
      BLAKE2b.mix(&a1, &b1, &c1, &d1, block.word(w2), block.word(w3))
      BLAKE2b.mix(&a2, &b2, &c2, &d2, block.word(w4), block.word(w5))
      BLAKE2b.mix(&a3, &b3, &c3, &d3, block.word(w6), block.word(w7))
      BLAKE2b.mix(&a0, &b1, &c2, &d3, block.word(w8), block.word(w9))
      BLAKE2b.mix(&a1, &b2, &c3, &d0, block.word(w10), block.word(w11))
      BLAKE2b.mix(&a2, &b3, &c0, &d1, block.word(w12), block.word(w13))
      BLAKE2b.mix(&a3, &b0, &c1, &d2, block.word(w14), block.word(w15))
    }
  }

  @inline(__always) private static func mix(
    _ a: inout UInt64, _ b: inout UInt64, _ c: inout UInt64, _ d: inout UInt64,
    _ first: UInt64, _ second: UInt64
  ) {
    a = a &+ b &+ first
    d = rotated(d ^ a, 32)
    c = c &+ d
    b = rotated(b ^ c, 24)
    a = a &+ b &+ second
    d = rotated(d ^ a, 16)
    c = c &+ d
    b = rotated(b ^ c, 63)
  }

  private static func rotated(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word &>> count | word &<< (64 - count)
  }

  private static let start: [UInt64] = [
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
    0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
  ]
}
