/// Finds the data of the events in a stream of the type `text/event-stream`, as the HTML standard says:
/// lines end with LF, CR or both, an event ends with an empty line, and an event that the stream's end
/// cuts off is none. Names and IDs of events are passed over.
struct ServerSentEventParser {
  /// More than an event may have.
  struct EventTooLarge: Error {}

  private let limit: Int
  private var line: [UInt8] = []
  private var endedWithCarriageReturn = false
  private var isFirstLine = true
  private var data: [UInt8] = []
  private var hasData = false

  /// Events have at most `limit` bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes more of the stream. Returns the data of the events that end in it.
  mutating func take(_ bytes: [UInt8]) throws(EventTooLarge) -> [[UInt8]] {
    var events: [[UInt8]] = []
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

  private mutating func endLine() -> [UInt8]? {
    defer { line.removeAll(keepingCapacity: true) }
    if isFirstLine, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isFirstLine = false
    if line.isEmpty { return endEvent() }
    let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
    guard line[..<colon].elementsEqual("data".utf8) else { return nil }
    var value = line[colon...].dropFirst()
    if value.first == UInt8(ascii: " ") { value.removeFirst() }
    if hasData { data.append(UInt8(ascii: "\n")) }
    data += value
    hasData = true
    return nil
  }

  private mutating func endEvent() -> [UInt8]? {
    defer {
      data = []
      hasData = false
    }
    return hasData ? data : nil
  }
}
