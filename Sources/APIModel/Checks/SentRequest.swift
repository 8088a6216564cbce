import ApusDiagnostics
import ApusRuntime

/// What an example's request comes to over the wire, to compare with what the spec says is sent.
struct SentRequest {
  /// The path with the query, percent-encoded.
  let target: String
  /// The body's bytes, if there is one.
  let body: [UInt8]?
  /// Whether it could be sent at all.
  let isSound: Bool

  init(_ request: Literal, of operation: Operation, in api: API) {
    let entries: [Literal.RecordEntry] = if case .record(let given) = request { given } else { [] }
    let record = LiteralRecord(entries: entries, fields: operation.fields, api: api)
    let description = APIDescription(
      name: api.name.text, server: "https://example.com", lists: .of(api.lists))
    let endpoint = Endpoint(
      of: description, HTTPMethod(rawValue: operation.method.rawValue) ?? .post, operation.path,
      body: Self.format(operation))
    let sent = RequestEncoder.encode(endpoint) { encoder in
      for location: ParameterLocation in [.path, .header, .query, .body, .wholeBody] {
        let indexes = operation.fields.indices.filter {
          operation.fields[$0].location == location
        }
        guard !indexes.isEmpty else { continue }
        switch location {
        case .query: encoder.query()
        case .body: encoder.body()
        case .path, .header, .wholeBody: break
        }
        for index in indexes {
          switch location {
          case .query, .body: record.encode(index, to: &encoder)
          case .path, .header, .wholeBody:
            guard let literal = record.literal(index) else { continue }
            let value = LiteralValue(
              literal: literal, type: operation.fields[index].type, api: api)
            switch location {
            case .path: encoder.path(operation.fields[index].name.text, value)
            case .wholeBody: encoder.body(value)
            default: break
            }
          }
        }
      }
    }
    target = sent.target
    body = sent.body
    isSound = sent.violations.isEmpty
  }

  private static func format(_ operation: Operation) -> ApusRuntime.BodyFormat? {
    switch operation.bodyFormat {
    case .form: .form
    case .json: .json
    case .multipart: .multipart
    case .text: .text
    case .bytes: .bytes
    case .none: nil
    }
  }

  /// The first difference between the pairs that the spec has and those of the form or query.
  func difference(from pairs: [(key: String, value: String)], inBody: Bool) -> ModelProblem? {
    let text: Substring
    if inBody {
      text = String(decoding: body ?? [], as: UTF8.self)[...]
    } else {
      text = target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
    }
    let sent = text.split(separator: "&").map(Self.pair)
    for (index, pair) in pairs.enumerated() {
      guard index < sent.count else { return .notSent(pair.key, pair.value) }
      guard sent[index] != (pair.key, pair.value) else { continue }
      if sent[index].key == pair.key {
        return .sentOtherwise(pair.key, sent: sent[index].value, said: pair.value)
      }
      return pairs.contains { $0.key == sent[index].key }
        ? .notSent(pair.key, pair.value) : .sentBesides(sent[index].key, sent[index].value)
    }
    return sent.count > pairs.count
      ? .sentBesides(sent[pairs.count].key, sent[pairs.count].value) : nil
  }

  private static func pair(_ text: Substring) -> (key: String, value: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    func decoded(_ part: Substring?) -> String {
      part.map { String($0).removingPercentEncoding ?? String($0) } ?? ""
    }
    return (decoded(parts.first), decoded(parts.count > 1 ? parts.last : nil))
  }

  /// The first difference between the JSON that the spec has and the body's.
  func difference(fromJSON text: String) -> ModelProblem? {
    guard let said = try? AnyJSON(json: text),
      let sent = try? AnyJSON(json: String(decoding: body ?? [], as: UTF8.self))
    else { return nil }
    return Self.difference(said, sent, at: "")
  }

  private static func difference(
    _ said: AnyJSON, _ sent: AnyJSON, at path: String
  ) -> ModelProblem? {
    switch (said, sent) {
    case (.object(let first), .object(let second)):
      for key in Set(first.keys).union(second.keys).sorted() {
        let place = path.isEmpty ? key : "\(path).\(key)"
        switch (first[key], second[key]) {
        case (let first?, let second?):
          if let difference = difference(first, second, at: place) { return difference }
        case (let first?, nil): return .notSent(place, shown(first))
        case (nil, let second?): return .sentBesides(place, shown(second))
        case (nil, nil): break
        }
      }
      return nil
    case (.array(let first), .array(let second)) where first.count == second.count:
      for (index, pair) in zip(first, second).enumerated() {
        if let difference = difference(pair.0, pair.1, at: "\(path)[\(index)]") {
          return difference
        }
      }
      return nil
    default:
      return said == sent ? nil : .sentOtherwise(path, sent: shown(sent), said: shown(said))
    }
  }

  private static func shown(_ json: AnyJSON) -> String {
    switch json {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let value): value.text
    case .string(let text): text
    case .array(let elements): "a list of \(elements.count)"
    case .object: "an object"
    }
  }
}
