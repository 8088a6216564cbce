/// SHA-256 (FIPS 180-4): what tells contents from each other even where someone wants them mistaken.
///
/// It is here because Foundation has none on Linux, and this package depends on no other.
struct SHA256 {
  private static let blockSize = 64

  private var state: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB,
    0x5BE0_CD19,
  ]
  private var schedule = [UInt32](repeating: 0, count: 64)
  /// What doesn't fill a block yet.
  private var rest: [UInt8] = []
  private var count = 0

  /// The digest of some bytes, in 64 hexadecimal digits.
  static func text(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.add(bytes)
    return hash.text()
  }

  mutating func add(_ bytes: [UInt8]) {
    count += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(Self.blockSize - rest.count, bytes.count)
      rest += bytes[..<start]
      guard rest.count == Self.blockSize else { return }
      rest.withUnsafeBytes { compress($0[...]) }
      rest.removeAll(keepingCapacity: true)
    }
    let end = bytes.count - (bytes.count - start) % Self.blockSize
    bytes.withUnsafeBytes { compress($0[start..<end]) }
    rest += bytes[end...]
  }

  /// Adds a part whose end counts, so that `ab`, `c` is not `a`, `bc`.
  mutating func add(part: [UInt8]) {
    add(Array("\(part.count) ".utf8))
    add(part)
  }

  /// The digest of all that was added, in 64 hexadecimal digits.
  func text() -> String {
    var last = self
    let bitCount = UInt64(count) * 8
    let zeros = (2 * Self.blockSize - 9 - rest.count) % Self.blockSize
    last.add([0x80] + Array(repeating: 0, count: zeros))
    last.add((0..<8).reversed().map { UInt8(truncatingIfNeeded: bitCount >> (8 * $0)) })
    return last.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Takes in whole blocks.
  private mutating func compress(_ blocks: Slice<UnsafeRawBufferPointer>) {
    Self.constants.withUnsafeBufferPointer { constants in
      schedule.withUnsafeMutableBufferPointer { schedule in
        state.withUnsafeMutableBufferPointer { state in
          for start in stride(from: blocks.startIndex, to: blocks.endIndex, by: Self.blockSize) {
            for index in 0..<16 {
              let word = blocks.base.loadUnaligned(
                fromByteOffset: start + 4 * index, as: UInt32.self)
              schedule[index] = UInt32(bigEndian: word)
            }
            Self.compress(schedule, constants, state)
          }
        }
      }
    }
  }

  private static func compress(
    _ schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>,
    _ state: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 16..<64 {
      let (early, late) = (schedule[index - 15], schedule[index - 2])
      let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
      let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
      schedule[index] = schedule[index - 16] &+ first &+ schedule[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds at a time, so that no word moves from one variable to the next.
    for index in stride(from: 0, to: 64, by: 8) {
      @inline(__always) func round(
        _ offset: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
        _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32
      ) {
        let sum = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let choice = g ^ e & (f ^ g)
        let first = h &+ sum &+ choice &+ constants[index + offset] &+ schedule[index + offset]
        let majority = a & b | c & (a | b)
        d &+= first
        h = first &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
      }
      round(0, a, b, c, &d, e, f, g, &h)
      round(1, h, a, b, &c, d, e, f, &g)
      round(2, g, h, a, &b, c, d, e, &f)
      round(3, f, g, h, &a, b, c, d, &e)
      round(4, e, f, g, &h, a, b, c, &d)
      round(5, d, e, f, &g, h, a, b, &c)
      round(6, c, d, e, &f, g, h, a, &b)
      round(7, b, c, d, &e, f, g, h, &a)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4,
    0xAB1C_5ED5, 0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE,
    0x9BDC_06A7, 0xC19B_F174, 0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F,
    0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA, 0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7,
    0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967, 0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC,
    0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85, 0xA2BF_E8A1, 0xA81A_664B,
    0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070, 0x19A4_C116,
    0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7,
    0xC671_78F2,
  ]
}
