import Testing

@testable import apus

@Suite struct SHA256Tests {
  /// Those of FIPS 180-4's examples, and of a million times `a`.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func knownDigests(text: String, count: Int, digest: String) {
    let bytes = Array(repeatElement(Array(text.utf8), count: count).joined())
    #expect(SHA256.text(of: bytes) == digest)
  }

  /// All lengths around that of a block, in one piece and in two.
  @Test func piecesMakeNoDifference() {
    var digests: Set<String> = []
    for count in 0...130 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      let whole = SHA256.text(of: bytes)
      digests.insert(whole)
      for cut in stride(from: 0, through: count, by: 13) {
        var hash = SHA256()
        hash.add(Array(bytes[..<cut]))
        hash.add(Array(bytes[cut...]))
        #expect(hash.text() == whole)
      }
    }
    #expect(digests.count == 131)
  }

  @Test func endsOfPartsCount() {
    func digest(_ parts: String...) -> String {
      var hash = SHA256()
      for part in parts { hash.add(part: Array(part.utf8)) }
      return hash.text()
    }
    #expect(digest("ab", "c") != digest("a", "bc"))
  }
}
