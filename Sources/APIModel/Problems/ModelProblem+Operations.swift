/// Operations: paths, parameter locations, pages, and what each format can carry.
extension ModelProblem {
  static func sameRoute(as other: String) -> Self {
    Self(.sameRoute, "'\(other)' has the same method and path")
  }

  static func malformedPath(_ fault: String) -> Self {
    Self(.malformedPath, "the path \(fault)")
  }

  static func notInPath(_ name: String, _ hint: String?) -> Self {
    Self(.notInPath, "the path has no '{\(name)}'", hint: hint)
  }

  static func noFieldForPath(_ name: String) -> Self {
    Self(.noFieldForPath, "no field tells what '{\(name)}' is", hint: "add 'path \(name): string'")
  }

  static let optionalInPath = Self(.optionalInPath, "a field of the path can't be left out")

  static func unfit(_ place: String) -> Self {
    Self(.unfit, "a field of the \(place) must be a single value")
  }

  static func unfitBody(_ format: String, _ fit: String) -> Self {
    Self(.unfit, "a whole body of the format '\(format)' must be \(fit)")
  }

  static let bodyOfNothing = Self(
    .unfit, "a whole body can't be nullable or clearable",
    hint: "write '?' behind its type if it may be left out")

  static func bodyNotSent(_ method: String) -> Self {
    Self(.bodyNotSent, "a \(method) request has no body")
  }

  static func missingInPage(_ word: String) -> Self {
    Self(.missingInPage, "the page doesn't say '\(word)'")
  }

  static func pageField(_ page: String, _ owner: String, _ field: String) -> Self {
    Self(.pageField, "page '\(page)' needs the \(owner) to have a field '\(field)'")
  }

  static func nullInForm(_ field: String) -> Self {
    Self(
      .nullInForm, "'\(field)' is nullable, and a form or query can't carry null",
      hint: "did you mean 'clearable'?")
  }

  static func clearableInJSON(_ field: String) -> Self {
    Self(
      .clearableInJSON, "'\(field)' is clearable, but JSON says null",
      hint: "did you mean 'nullable'?")
  }

  static func clearableInResponse(_ field: String) -> Self {
    .warning(
      .clearableInResponse, "'\(field)' is clearable, but no request sends it",
      hint: "did you mean 'nullable'?")
  }

  static func notInForm(_ field: String) -> Self {
    Self(.notInForm, "'\(field)' holds any JSON, which a form or query can't carry")
  }

  static func fileNotInMultipart(_ field: String) -> Self {
    Self(
      .fileNotInMultipart, "'\(field)' holds a file, which only a multipart body's own fields can")
  }

  static func pageInRequest(_ page: String) -> Self {
    Self(.pageInRequest, "page '\(page)' can only be used in a response")
  }

  static func expandableInRequest(_ field: String) -> Self {
    Self(.expandableInRequest, "'\(field)' is expandable, which only a response's fields can be")
  }

  static func unexpectedContentType(_ format: String) -> Self {
    Self(.unexpectedContentType, "a body of the format '\(format)' has no other content type")
  }

  static func noBody(_ field: String) -> Self {
    Self(.noBody, "'\(field)' goes into the body, but the operation says 'body none'")
  }

  static func needsWholeBody(_ field: String, _ format: String) -> Self {
    Self(
      .needsWholeBody, "a body of the format '\(format)' is one value, and has no fields",
      hint: "write 'body is \(field): …' if '\(field)' is all of it")
  }

  static func besideWholeBody(_ field: String, _ whole: String) -> Self {
    Self(
      .besideWholeBody, "'\(field)' can't be in the body beside '\(whole)', which is all of it")
  }

  static func misplacedStyle(_ style: String) -> Self {
    Self(.misplacedStyle, "only a field's whole type can have a style such as '\(style)'")
  }

  static func sendsNoJSON(_ format: String) -> Self {
    Self(.sends, "the operation sends no JSON: its body's format is '\(format)'")
  }

  static var sendsNoPairs: Self {
    Self(.sends, "the operation sends JSON, not pairs", hint: "write 'sends json { \"key\": … }'")
  }

  static func colonInPath(_ name: String) -> Self {
    Self(
      .malformedPath, "the path has a parameter after a colon",
      hint: "write '{\(name)}' for ':\(name)'")
  }
}
