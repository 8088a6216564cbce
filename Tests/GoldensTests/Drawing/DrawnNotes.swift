import ApusRuntime
import Foundation
import Notes

/// Random valid requests of `Tests/Goldens/Notes`, with credentials of each kind.
enum DrawnNotes {
  /// A request that goes through a client.
  struct Call: Sendable {
    let send: @Sendable (APIClient) async throws -> Void
    let credentials: [String: Credential]

    init<Operation: APIOperation>(_ operation: Operation, _ credentials: [String: Credential]) {
      send = { client in try await client.send(operation) }
      self.credentials = credentials
    }
  }

  /// By the names of the operations.
  static let operations: [(name: String, draw: @Sendable (inout Source) -> Call)] = [
    (
      "listNotes",
      {
        Call(
          ListNotes(
            tag: maybe(&$0) { list(&$0, 1...5) { $0.text(0...9) } },
            ids: maybe(&$0) { list(&$0, 1...3, id) },
            filter: maybe(&$0) {
              Filter(
                color: maybe(&$0, color),
                words: maybe(&$0) { list(&$0, 0...3) { $0.text(0...9) } })
            },
            since: maybe(&$0, time),
            colors: maybe(&$0) { list(&$0, 1...3, color) },
            window: maybe(&$0) { window(&$0) },
            trace: maybe(&$0, id)), anyone(&$0))
      }
    ),
    (
      "createNote",
      {
        Call(
          CreateNote(
            title: $0.text(1...200), text: maybe(&$0) { $0.text(0...20) },
            due: nullable(&$0, time), color: nullable(&$0, color), parent: nullable(&$0, link),
            tags: maybe(&$0) { list(&$0, 0...10) { $0.text(1...20) } },
            origin: maybe(&$0, origin)), anyone(&$0))
      }
    ),
    (
      "replaceNote",
      {
        Call(
          ReplaceNote(
            id: id(&$0),
            note: Note(
              id: id(&$0), title: $0.text(1...200), text: maybe(&$0) { $0.text(0...20) },
              tags: list(&$0, 0...3) { $0.text(0...9) },
              pinned: maybe(&$0) { $0.number(below: 2) == 0 }, due: nullable(&$0, time),
              color: nullable(&$0, color), size: maybe(&$0) { $0.element(of: [0, 1, .max]) },
              price: maybe(&$0) { $0.element(of: ["0.10", "-1", "123456789012345678901.5"]) },
              data: maybe(&$0, data), parent: nullable(&$0, link), origin: maybe(&$0, origin))),
          ["token": "t0ken", "key": "k&y="])
      }
    ),
    (
      "updateNote",
      {
        Call(
          UpdateNote(
            id: id(&$0), title: maybe(&$0) { $0.text(1...200) },
            text: nullable(&$0) { $0.text(0...20) },
            tags: nullable(&$0) { list(&$0, 0...10) { $0.text(0...9) } },
            labels: maybe(&$0, labels)), anyone(&$0))
      }
    ),
    ("patchNotes", { Call(PatchNotes(changes: maybe(&$0, labels)), anyone(&$0)) }),
    ("putPicture", { Call(PutPicture(id: id(&$0), picture: data(&$0)), anyone(&$0)) }),
    (
      "importNote",
      {
        Call(
          ImportNote(text: $0.text(1...50)),
          ["owner": $0.element(of: ["me", .basic(user: "me", password: "é:")])])
      }
    ),
    ("deleteNotes", { Call(DeleteNotes(ids: list(&$0, 1...3, id)), ["session": "s1"]) }),
    ("ping", { _ in Call(Ping(), [:]) }),
  ]

  // MARK: Values

  private static func anyone(_ source: inout Source) -> [String: Credential] {
    source.element(of: [["token": "t0ken"], ["key": "k&y="], ["token": "t0ken", "key": "k"]])
  }

  private static func maybe<Value>(
    _ source: inout Source, _ draw: (inout Source) -> Value
  ) -> Value? {
    source.number(below: 3) == 0 ? nil : draw(&source)
  }

  private static func nullable<Value>(
    _ source: inout Source, _ draw: (inout Source) -> Value
  ) -> Nullable<Value>? {
    maybe(&source) { Nullable(maybe(&$0, draw)) }
  }

  private static func list<Value>(
    _ source: inout Source, _ counts: ClosedRange<Int>, _ draw: (inout Source) -> Value
  ) -> [Value] {
    let count = counts.lowerBound + source.number(below: counts.count)
    return (0..<count).map { _ in draw(&source) }
  }

  @Sendable private static func id(_ source: inout Source) -> UUID {
    let bytes = (0..<16).map { _ in UInt8(source.number(below: 256)) }
    return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
  }

  private static func time(_ source: inout Source) -> Date {
    Date(timeIntervalSince1970: Double(source.number(below: 4_000_000_000_000)) / 1000)
  }

  private static func color(_ source: inout Source) -> Color {
    source.element(of: [.red, .green, .blue])
  }

  private static func data(_ source: inout Source) -> Data {
    Data(list(&source, 1...40) { UInt8($0.number(below: 256)) })
  }

  private static func link(_ source: inout Source) -> Link {
    Link(id: id(&source), kind: maybe(&source) { $0.text(0...9) })
  }

  private static func window(_ source: inout Source) -> Window {
    Window(
      limit: maybe(&source) { 1 + $0.number(below: 100) },
      offset: maybe(&source) { $0.number(below: 1000) })
  }

  private static func origin(_ source: inout Source) -> Origin {
    if source.number(below: 2) == 0 {
      return .web(WebSource(address: source.element(of: ["https://a.b/c?d=%20", "x://y"])))
    }
    return .scan(
      ScanSource(
        pages: list(&source, 1...3, data),
        scale: maybe(&source) { Double($0.number(below: 1000)) / 1000 }))
  }

  private static func labels(_ source: inout Source) -> [String: String?] {
    let keys = ["a", "é.[0]", "", "\"\\\n"].prefix(source.number(below: 5))
    var labels: [String: String?] = [:]
    for key in keys { labels.updateValue(maybe(&source) { $0.text(0...9) }, forKey: key) }
    return labels
  }
}
