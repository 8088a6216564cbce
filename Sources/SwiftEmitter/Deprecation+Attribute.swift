import ApusAPIModel

extension Deprecation {
  /// `@available(*, deprecated, message: "…")`
  func attribute(indentation: Int) -> Code {
    guard let message else { return "@available(*, deprecated)" }
    let text = CodeLayout.labelled(
      "message", SwiftLiteral.string(message), indentation: indentation + 2)
    return CodeLayout.call("@available", ["*", "deprecated", text], indentation: indentation)
  }
}
