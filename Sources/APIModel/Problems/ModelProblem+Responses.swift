/// What operations answer.
extension ModelProblem {
  static func wholeResponse(_ type: String) -> Self {
    Self(
      .wholeResponse, "'\(type)' can only be a whole response",
      hint: type == "text" ? "did you mean 'string'?" : nil)
  }

  static func responseStatus(_ status: String) -> Self {
    Self(
      .responseStatus,
      "expected a status from 200 to 299, 304, or an error from 400 to 599, found '\(status)'")
  }

  static func statusWithoutBody(_ status: String) -> Self {
    Self(
      .statusWithoutBody, "a response of the status \(status) has no body",
      hint: "write 'response \(status)'")
  }

  static func errorWithoutBody(_ status: String) -> Self {
    Self(
      .errorWithoutBody, "the status \(status) is an error whether it is named or not",
      hint: "say what its body is: 'response \(status): Type'")
  }

  static func eventsParameter(_ name: String) -> Self {
    Self(
      .eventsParameter, "'\(name)' can't ask for events, which a 'bool' does with 'true'")
  }
}
