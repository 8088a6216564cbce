/// One event of a stream of the type `text/event-stream`.
public struct ServerSentEvent: Sendable, Hashable {
  /// The event's type; `message` where the server doesn't say.
  public var name: String
  /// The event's lines, joined.
  public var data: String
  /// The last ID that the server sent, with this event or before it; empty without one.
  public var id: String

  /// Makes an event, as a test does that has no server.
  public init(name: String = "message", data: String, id: String = "") {
    self.name = name
    self.data = data
    self.id = id
  }
}

/// Cuts a stream's bytes into events, as the HTML standard says: lines end with LF, CR or both, an
/// event ends with an empty line, and what is unfinished at the stream's end is no event.
struct ServerSentEventParser {
  /// More than an event may have.
  struct EventTooLarge: Error {}

  private let limit: Int
  private var line: [UInt8] = []
  private var endedWithCarriageReturn = false
  private var isFirstLine = true
  private var name = ""
  private var data: [UInt8] = []
  private var hasData = false
  private var id = ""

  /// Events have at most `limit` bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes more of the stream. Returns the events that end in it.
  mutating func take(_ bytes: [UInt8]) throws(EventTooLarge) -> [ServerSentEvent] {
    var events: [ServerSentEvent] = []
    for byte in bytes {
      defer { endedWithCarriageReturn = byte == UInt8(ascii: "\r") }
      switch byte {
      case UInt8(ascii: "\n") where endedWithCarriageReturn: break
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if let event = endLine() { events.append(event) }
      default:
        guard line.count + data.count < limit else { throw EventTooLarge() }
        line.append(byte)
      }
    }
    return events
  }

  private mutating func endLine() -> ServerSentEvent? {
    defer { line.removeAll(keepingCapacity: true) }
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirstLine = false
    if line.isEmpty { return endEvent() }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value.removeFirst() }
    switch String(decoding: line[..<colon], as: UTF8.self) {
    case "event": name = String(decoding: value, as: UTF8.self)
    case "id": if !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
    case "data":
      if hasData { data.append(UInt8(ascii: "\n")) }
      data += value
      hasData = true
    default: break
    }
    return nil
  }

  private mutating func endEvent() -> ServerSentEvent? {
    defer {
      name = ""
      data = []
      hasData = false
    }
    guard hasData else { return nil }
    return ServerSentEvent(
      name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self), id: id)
  }
}
