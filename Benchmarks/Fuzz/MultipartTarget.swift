import ApusRuntime
import Catalog

/// A multipart body: whatever is in it, a reader finds the parts that were put in, and no part's head
/// has a line more than it should.
enum MultipartTarget {
  static func encode(
    _ texts: [[UInt8]], _ random: inout SplitMix, _ digest: inout Digest
  ) throws(Failure) -> String {
    let content = texts.randomElement(using: &random) ?? []
    let strings = texts.map { String(decoding: $0.prefix(200), as: UTF8.self) }
    func pick(_ usual: String) -> String {
      Bool.random(using: &random) ? usual : strings.randomElement(using: &random) ?? usual
    }
    let operation = UploadPicture(
      file: UploadFile(name: pick("a.png"), contentType: pick("image/png"), bytes: content),
      purpose: .init(rawValue: pick("logo")),
      link: Bool.random(using: &random) ? .init(create: true) : nil)
    let request: Request<Picture>
    do throws(InvalidParameters) {
      request = try operation.request()
    } catch {
      digest.add(Array("\(error)".utf8))
      return "multipart: refused"
    }
    let body = request.body ?? []
    digest.add(body)
    let prefix = "multipart/form-data; boundary="
    try check(request.contentType?.hasPrefix(prefix) == true, "a body that isn't multipart")
    let boundary = Array("--\(request.contentType?.dropFirst(prefix.count) ?? "")".utf8)
    let parts = pieces(of: body, between: boundary)
    let expected = operation.link == nil ? 2 : 3
    try check(parts.count == expected, "\(parts.count) parts in place of \(expected)")
    for part in parts { try checkHead(part) }
    let isThere = parts.contains { $0.dropLast(2).reversed().starts(with: content.reversed()) }
    try check(isThere, "a file whose bytes aren't there")
    return "multipart: encoded"
  }

  /// A head is one or two lines of characters that can be seen, or of more than ASCII.
  private static func checkHead(_ part: ArraySlice<UInt8>) throws(Failure) {
    var lines: [ArraySlice<UInt8>] = []
    var rest = part.dropFirst(2)
    while let end = rest.indices.dropLast().first(where: { rest[$0] == 13 && rest[$0 + 1] == 10 }) {
      if end == rest.startIndex { break }
      lines.append(rest[..<end])
      rest = rest[(end + 2)...]
    }
    try check(
      (1...2).contains(lines.count) && lines.joined().allSatisfy { $0 >= 0x20 && $0 != 0x7F },
      "a part's head that isn't as it should be")
  }

  /// The bytes between the boundaries.
  private static func pieces(
    of body: [UInt8], between boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start: Int?
    var index = 0
    while index + boundary.count <= body.count {
      guard body[index] == boundary[0], body[index..<index + boundary.count] == boundary[...] else {
        index += 1
        continue
      }
      if let start { pieces.append(body[start..<index]) }
      index += boundary.count
      start = index
    }
    return pieces
  }
}
