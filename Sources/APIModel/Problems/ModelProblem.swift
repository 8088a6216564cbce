import ApusDiagnostics

/// A mistake in a spec that is well written but can't be: each kind has one wording, which the
/// extensions of this type give, by subject.
struct ModelProblem: Sendable {
  /// Stable names; a test demands a spec for each.
  enum Kind: String, CaseIterable, Sendable {
    // Names
    case missingAPI, repeatedAPI, duplicate, misspelt, builtInName, emptyName
    case unknown, emptyBody
    // Settings
    case repeatedSetting, noServer, repeatedServer, malformedServer, insecureServer, headerName,
      headerValue
    // Types
    case missingArgument, unexpectedArgument, expandableArgument, inlineType
    case misplacedModifier, clearableElement
    case limits, negativeLimit, fractionalLimit, tooLarge, emptyRange, malformedPattern
    case caseValueWithoutBy, caseWithoutValue, repeatedCase, unionInUnion, caseNotRecord, caseField
    case endlessRecord, mixedEnum
    // Operations
    case sameRoute, malformedPath, notInPath, noFieldForPath, optionalInPath, unfit, bodyNotSent
    case missingInPage, pageField
    case nullInForm, clearableInJSON, clearableInResponse, notInForm, fileNotInMultipart
    case expandableInRequest, pageInRequest, unexpectedContentType, noBody, needsWholeBody
    case besideWholeBody, misplacedStyle, sends
    case wholeResponse, responseStatus, statusWithoutBody, errorWithoutBody, eventsParameter
    // Rules
    case tooFewFields, noValues, impossibleRule, neverGiven, alwaysGiven, idleRule
    // Values
    case wrongType, unquoted, notNullable, notClearable, unknownInResponse, unknownOpenValue
    case missingField, brokenRule, emptyList, mapKey, outOfBounds, malformedText, patternMismatch
    case noCaseFits, notJSON, status, missingBody, defaultOfRequired
    // What is never used
    case unused
  }

  let kind: Kind
  var severity = Problem.Severity.error
  let message: String
  var hint: String?

  init(_ kind: Kind, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  static func warning(_ kind: Kind, _ message: String, hint: String? = nil) -> Self {
    var problem = Self(kind, message, hint: hint)
    problem.severity = .warning
    return problem
  }
}
