/// Times as RFC 3339 spells them, in seconds since 1970. Without Foundation, which would cost the
/// generator more time to load than most of its runs take.
package enum DateTimeText {
  private static let secondsPerDay = 86_400

  /// A time in UTC, with milliseconds if there are any: `2026-11-23T08:30:00.250Z`. None outside of
  /// the years 0 to 9999.
  package static func text(ofSeconds seconds: Double) -> String? {
    guard seconds.isFinite, abs(seconds) < 1e12 else { return nil }
    let milliseconds = Int((seconds * 1000).rounded())
    let (whole, fraction) = floorDivision(milliseconds, 1000)
    let (days, second) = floorDivision(whole, secondsPerDay)
    let (year, month, day) = civil(daysSince1970: days)
    guard 0...9999 ~= year else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(24)
    append(year, digits: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    append(month, digits: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    append(day, digits: 2, to: &text)
    text.append(UInt8(ascii: "T"))
    append(second / 3600, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(second / 60 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    append(second % 60, digits: 2, to: &text)
    if fraction != 0 {
      text.append(UInt8(ascii: "."))
      append(fraction, digits: 3, to: &text)
    }
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a time with any offset and any fraction; none if the text is something else, or has no
  /// offset. A leap second is the second after it.
  package static func seconds(of text: String) -> Double? {
    var rest = Array(text.utf8)[...]
    guard let year = number(&rest, digits: 4), take(&rest, "-"),
      let month = number(&rest, digits: 2), 1...12 ~= month, take(&rest, "-"),
      let day = number(&rest, digits: 2), 1...days(of: month, year) ~= day,
      take(&rest, "T") || take(&rest, "t") || take(&rest, " "),
      let hour = number(&rest, digits: 2), hour < 24, take(&rest, ":"),
      let minute = number(&rest, digits: 2), minute < 60, take(&rest, ":"),
      let second = number(&rest, digits: 2), second <= 60
    else { return nil }
    var fraction = 0.0
    if take(&rest, ".") {
      let digits = rest.prefix { isDigit($0) }
      guard let value = Double("0." + String(decoding: digits, as: UTF8.self)), !digits.isEmpty
      else { return nil }
      fraction = value
      rest.removeFirst(digits.count)
    }
    guard let offset = offset(&rest), rest.isEmpty else { return nil }
    let time = hour * 3600 + minute * 60 + second - offset
    let seconds = daysSince1970(year, month, day) * secondsPerDay + time
    return Double(seconds) + fraction
  }

  /// How many seconds a time is ahead of UTC: `Z`, `+02:00`, and `+0200` as some servers write it.
  private static func offset(_ rest: inout ArraySlice<UInt8>) -> Int? {
    if take(&rest, "Z") || take(&rest, "z") { return 0 }
    let sign: Int
    if take(&rest, "+") { sign = 1 } else if take(&rest, "-") { sign = -1 } else { return nil }
    guard let hours = number(&rest, digits: 2), hours < 24 else { return nil }
    _ = take(&rest, ":")
    guard let minutes = number(&rest, digits: 2), minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// How many days a month has.
  static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  // Both ways count in years that begin with March, so that the leap day comes last, and in eras of
  // 400 years, which are all of the same length.

  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (era, yearOfEra) = floorDivision(month <= 2 ? year - 1 : year, 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivision(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func floorDivision(_ value: Int, _ divisor: Int) -> (quotient: Int, rest: Int) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }

  private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
    let start = text.count
    var rest = number
    for _ in 0..<digits {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    text[start...].reverse()
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest.removeFirst()
    return true
  }

  private static func number(_ rest: inout ArraySlice<UInt8>, digits count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy({ isDigit($0) }) else { return nil }
    rest.removeFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
