#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// UUIDs as RFC 9562 spells them. Foundation goes through C's formatting and scanning, which takes
/// longer.
enum UUIDText {
  /// A UUID in lower case.
  static func text(of uuid: UUID) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 36) { buffer in
      withUnsafeBytes(of: uuid.uuid) { bytes in
        var place = 0
        for byte in bytes {
          // Each hyphen goes before a whole byte, so the 36 places are never passed.
          if place == 8 || place == 13 || place == 18 || place == 23 {
            buffer[place] = UInt8(ascii: "-")
            place += 1
          }
          buffer[place] = digits[Int(byte >> 4)]
          buffer[place + 1] = digits[Int(byte & 15)]
          place += 2
        }
        return place
      }
    }
  }

  /// Reads a UUID in either case; none if the text is something else.
  static func uuid(of text: String) -> UUID? {
    guard text.utf8.count == 36 else { return nil }
    var uuid: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    var place = 0
    var high: UInt8?
    var isRight = true
    withUnsafeMutableBytes(of: &uuid) { bytes in
      var index = 0
      for byte in text.utf8 {
        if place == 8 || place == 13 || place == 18 || place == 23 {
          isRight = isRight && byte == UInt8(ascii: "-")
        } else if let digit = hexadecimalValue(byte) {
          if let first = high {
            // Of 36 bytes 4 are hyphens, so that there are 16 pairs at most.
            bytes[index] = first << 4 | digit
            index += 1
            high = nil
          } else {
            high = digit
          }
        } else {
          isRight = false
        }
        place += 1
      }
      isRight = isRight && index == 16
    }
    return isRight ? UUID(uuid: uuid) : nil
  }
}
