#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension RequestEncoder {
  /// Writes a time as whole seconds since 1970, rounded down.
  public mutating func timestamp(_ name: String, _ value: Date?) {
    guard let value, let place = enter(name) else { return }
    encode(value)
    leave(to: place)
  }

  mutating func encode(_ value: Date) {
    encode(seconds: value.timeIntervalSince1970)
  }
}
