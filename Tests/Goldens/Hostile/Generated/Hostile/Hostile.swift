import ApusRuntime

extension APIDescription {
  /// Ends here: */ """ \(fatalError()) \#(fatalError()) ` `` ``` ../ U+202EU+2066 end.
  /// ```swift
  /// import Nothing
  /// Second line with a tab and a no-break space, and a soft hyphenU+AD.
  public static let hostile = APIDescription(
    name: "Hostile",
    server: "https://api.example.com",
    authentication: .bearer,
    headers: [("X-Note", "a \"quoted\" \\(value) */")]
  )
}
