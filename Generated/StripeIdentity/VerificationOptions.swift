import ApusRuntime

/// How a session's checks are made.
public final class VerificationOptions: ResponseModel, Hashable {
  /// How the document is checked.
  public let document: Document?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    document = try object.modelIfAny("document", .missing)
  }

  public static func == (lhs: VerificationOptions, rhs: VerificationOptions) -> Bool {
    guard
      lhs.document == rhs.document
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(document)
  }

  /// How the document is checked.
  public final class Document: ResponseModel, Hashable {
    /// The documents to accept.
    public let allowedTypes: [DocumentType]?

    /// Whether an ID number is asked for too.
    public let requireIDNumber: Bool?

    /// Whether the pictures must be taken with the device's camera.
    public let requireLiveCapture: Bool?

    /// Whether the user's face is compared with the document's photo.
    public let requireMatchingSelfie: Bool?

    public init(from object: ResponseObject) throws(DecodingFailure) {
      allowedTypes = try object.valueIfAny("allowed_types", .missing)
      requireIDNumber = try object.boolIfAny("require_id_number", .missing)
      requireLiveCapture = try object.boolIfAny("require_live_capture", .missing)
      requireMatchingSelfie = try object.boolIfAny("require_matching_selfie", .missing)
    }

    public static func == (lhs: Document, rhs: Document) -> Bool {
      guard
        lhs.allowedTypes == rhs.allowedTypes,
        lhs.requireIDNumber == rhs.requireIDNumber,
        lhs.requireLiveCapture == rhs.requireLiveCapture,
        lhs.requireMatchingSelfie == rhs.requireMatchingSelfie
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(allowedTypes)
      hasher.combine(requireIDNumber)
      hasher.combine(requireLiveCapture)
      hasher.combine(requireMatchingSelfie)
    }
  }
}
