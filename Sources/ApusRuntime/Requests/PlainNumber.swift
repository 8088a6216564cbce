extension Double {
  /// The shortest text that reads back as this number, without an exponent: `10` for 10.0 and
  /// `0.0000001` for 1e-7. Negative zero is `0`. None for infinities and what isn't a number.
  var plainText: String? {
    guard isFinite else { return nil }
    guard self != 0 else { return "0" }
    // Swift's description is the shortest already, as `-1.25e-07`, `1e+21` or `10.0`.
    let parts = magnitude.description.split(separator: "e")
    guard let mantissa = parts.first else { return nil }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = mantissa.split(separator: ".")
    let whole = halves.first ?? "0"
    let fraction = halves.count > 1 && halves[1] != "0" ? halves[1] : ""
    return (self < 0 ? "-" : "") + Double.shift(whole + fraction, whole.utf8.count + exponent)
  }

  /// Digits with the point after the first `position` of them, filled up with zeros.
  private static func shift(_ digits: Substring, _ position: Int) -> String {
    let count = digits.utf8.count
    if position <= 0 {
      return "0." + String(repeating: "0", count: -position) + digits
    }
    if position >= count {
      return digits + String(repeating: "0", count: position - count)
    }
    return digits.prefix(position) + "." + digits.dropFirst(position)
  }
}
