import Testing

@testable import apus

@Suite struct BLAKE2bTests {
  /// They were found with another implementation.
  @Test(arguments: [
    ("", 1, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"),
    ("abc", 1, "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "5f7a93da9c5621583f22e49e8e91a40cbba37536622235a380f434b9f68e49c4"
    ),
    ("a", 1_000_000, "0741850f36cba4259628355d1073e24ddb9ca0e1bfac36fd39ae5dc2101e23a4"),
  ])
  func knownDigests(text: String, count: Int, digest: String) {
    let bytes = Array(repeatElement(Array(text.utf8), count: count).joined())
    #expect(BLAKE2b.text(of: bytes) == digest)
  }

  /// All lengths around that of a block, in one piece and in two.
  @Test func piecesMakeNoDifference() {
    var digests: Set<String> = []
    for count in 0...260 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      let whole = BLAKE2b.text(of: bytes)
      digests.insert(whole)
      for cut in stride(from: 0, through: count, by: 13) {
        var hash = BLAKE2b()
        hash.add(Array(bytes[..<cut]))
        hash.add(Array(bytes[cut...]))
        #expect(hash.text == whole)
      }
    }
    #expect(digests.count == 261)
  }

  @Test func endsOfPartsCount() {
    func digest(_ parts: String...) -> String {
      var hash = BLAKE2b()
      for part in parts { hash.add(part: Array(part.utf8)) }
      return hash.text
    }
    #expect(digest("ab", "c") != digest("a", "bc"))
  }
}
