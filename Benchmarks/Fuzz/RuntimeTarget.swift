import ApusJSON
import ApusRuntime
import StripeIdentity

/// What generated code does at run time: reads JSON texts, and encodes parameters.
enum RuntimeTarget {
  /// Reads everything of a text, and decodes it as a response.
  static func read(_ bytes: [UInt8], _ digest: inout Digest) throws(Failure) -> String {
    digest.add(decode(bytes))
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(bytes)
    } catch {
      digest.add(Array("\(error)".utf8))
      return "JSON: refused"
    }
    var pathCount = 0
    try visit(document.root, &pathCount, &digest)
    return "JSON: read"
  }

  private static func decode(_ bytes: [UInt8]) -> [UInt8] {
    do throws(DecodingFailure) {
      let session = try VerificationSession(json: bytes)
      return session == session ? Array("\(session.id) \(session.status)".utf8) : []
    } catch {
      return Array("\(error)".utf8)
    }
  }

  private static func visit(
    _ value: JSONValue, _ pathCount: inout Int, _ digest: inout Digest
  ) throws(Failure) {
    // Finding a path takes time that grows with what stands before it.
    pathCount += 1
    if pathCount <= 50 { digest.add(Array(value.path.utf8)) }
    digest.add(Array(value.text.utf8))
    digest.add(Array("\(value.kind) \(value.count) \(value.integer ?? 0)".utf8))
    digest.add(Array("\(value.number ?? 0) \(value.numberText ?? "") \(value.isNull)".utf8))
    digest.add(Array((value.string ?? "").utf8))
    if let string = value.string {
      try check(value.stringEquals(string), "a string that isn't equal to itself")
    }
    var count = 0
    for element in value.elements {
      count += 1
      try visit(element, &pathCount, &digest)
    }
    for (key, member) in value.members {
      count += 1
      if count <= 50 { try check(value[key] != nil, "a key that isn't found: \(key)") }
      try visit(member, &pathCount, &digest)
    }
    try check(count == value.count, "a count that isn't true")
  }

  /// Encodes a request, whose body must be of the characters that a form has.
  static func encode(
    _ texts: [[UInt8]], _ random: inout SplitMix, _ digest: inout Digest
  ) throws(Failure) -> String {
    let strings = texts.map { String(decoding: $0.prefix(200), as: UTF8.self) }
    func pick() -> String? {
      Bool.random(using: &random) ? nil : strings.randomElement(using: &random)
    }
    let metadata: [String: Clearable<String>] = Dictionary(
      [(pick(), pick()), (pick(), pick())].map { ($0 ?? "a", $1.map { .set($0) } ?? .clear) },
      uniquingKeysWith: { $1 })
    let operation = CreateVerificationSession(
      clientReferenceID: pick(),
      metadata: Bool.random(using: &random) ? .set(metadata) : .clear,
      options: .init(
        document: .set(
          .init(allowedTypes: pick().map { [.passport, .init(rawValue: $0)] }))),
      providedDetails: .init(email: pick(), phone: pick()),
      relatedCustomer: pick(),
      returnURL: pick(),
      type: pick().map { .init(rawValue: $0) } ?? .document,
      verificationFlow: pick())
    do {
      let request = try operation.request()
      digest.add(Array(request.target.utf8) + (request.body ?? []))
      try check(
        request.body?.allSatisfy(isInForm) == true,
        "a body that isn't a form: \(request.bodyText ?? "")")
      return "parameters: encoded"
    } catch let error as InvalidParameters {
      digest.add(Array("\(error)".utf8))
      return "parameters: refused"
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("\(error)")
    }
  }

  private static func isInForm(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "="),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
