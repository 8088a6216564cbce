extension String {
  /// The text as one line of a comment: one space in place of line ends, invisible characters and
  /// several spaces, none at its ends, and no more than 200 characters.
  var asShortLine: String {
    let limit = 200
    let isPlain =
      utf8.count <= limit && utf8.last != 0x20 && utf8.first != 0x20
      && utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !utf8.holdTwoSpaces
    if isPlain { return self }
    var scalars = String.UnicodeScalarView()
    var count = 0
    var hasSpace = false
    for scalar in unicodeScalars {
      guard !scalar.isUnseen else {
        hasSpace = count > 0
        continue
      }
      if count >= limit {
        scalars.append("…")
        break
      }
      if hasSpace { scalars.append(" ") }
      scalars.append(scalar)
      count += hasSpace ? 2 : 1
      hasSpace = false
    }
    return String(scalars)
  }
}

extension String.UTF8View {
  fileprivate var holdTwoSpaces: Bool {
    zip(self, dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    if value < 0x7F { return value <= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return true
    default: return false
    }
  }
}
