import ApusWireText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension RequestEncoder {
  /// Writes a time as whole seconds since 1970, rounded down.
  public mutating func timestamp(_ name: StaticString, _ value: Date?) {
    guard !replaces(name), let value, let place = enter(name) else { return }
    encode(value, [])
    leave(to: place)
  }

  /// Sends a header with a time as whole seconds since 1970, rounded down.
  public mutating func header(_ name: String, _ value: Date?) {
    guard let value else { return }
    let seconds = value.timeIntervalSince1970
    guard let whole = Int64(exactly: seconds.rounded(.down)) else {
      return report(.timestamp, at: name, seconds.description)
    }
    add(header: name, String(whole), [])
  }

  mutating func encode(_ value: Date, _ rules: [Rule]) {
    guard rules.contains(.dateTime) else {
      let seconds = value.timeIntervalSince1970
      guard let whole = Int64(exactly: seconds.rounded(.down)) else {
        return report(.timestamp, seconds.description)
      }
      openValue()
      return writer.put(whole)
    }
    guard let text = DateTimeText.text(ofSeconds: value.timeIntervalSince1970) else {
      return report(.dateTime, value.timeIntervalSince1970.description)
    }
    openValue()
    writer.put(text)
  }
}
