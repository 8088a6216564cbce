import ApusRuntime

/// Opens a verification session.
///
/// Show the check to your user with the session's `client_secret`, or send them to its `url`. With
/// a test key nothing is really checked; the rest happens as if it were live.
///
/// `POST /v1/identity/verification_sessions`
public struct CreateVerificationSession: APIOperation, Hashable {
  public typealias Response = VerificationSession

  /// Your own reference for this user, such as a customer number, to find the verification by in
  /// your own systems.
  public var clientReferenceID: String?

  /// Notes of your own to keep with the session. Clear a key to remove it, or the whole field to
  /// remove all keys.
  public var metadata: Clearable<[String: Clearable<String>]>?

  /// How the session's checks are made.
  public var options: Options?

  /// What you know about the user already; the user may get to see it.
  public var providedDetails: ProvidedDetails?

  /// The ID of the customer whom this verification is about.
  public var relatedCustomer: String?

  /// The person whom this verification is about, in one of your connected accounts.
  public var relatedPerson: RelatedPerson?

  /// Where to send the user when the verification is done.
  public var returnURL: String?

  /// What to check. Needed unless `verification_flow` is given.
  public var type: VerificationType?

  /// The ID of a verification flow that you set up in the Dashboard.
  public var verificationFlow: String?

  /// What is left out is not sent.
  public init(
    clientReferenceID: String? = nil,
    metadata: Clearable<[String: Clearable<String>]>? = nil,
    options: Options? = nil,
    providedDetails: ProvidedDetails? = nil,
    relatedCustomer: String? = nil,
    relatedPerson: RelatedPerson? = nil,
    returnURL: String? = nil,
    type: VerificationType? = nil,
    verificationFlow: String? = nil
  ) {
    self.clientReferenceID = clientReferenceID
    self.metadata = metadata
    self.options = options
    self.providedDetails = providedDetails
    self.relatedCustomer = relatedCustomer
    self.relatedPerson = relatedPerson
    self.returnURL = returnURL
    self.type = type
    self.verificationFlow = verificationFlow
  }

  public static var endpoint: Endpoint {
    Endpoint(.post, "/v1/identity/verification_sessions")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.body()
    encoder.string("client_reference_id", clientReferenceID)
    encoder.value("metadata", metadata)
    encoder.record("options", options)
    encoder.record("provided_details", providedDetails)
    encoder.string("related_customer", relatedCustomer)
    encoder.record("related_person", relatedPerson)
    encoder.string("return_url", returnURL, .url)
    encoder.string("type", type?.rawValue)
    encoder.string("verification_flow", verificationFlow)
    encoder.requireAny(("type", type != nil), ("verification_flow", verificationFlow != nil))
  }

  /// How the session's checks are made.
  public struct Options: RequestRecord, Hashable {
    /// How the document is checked.
    public var document: Clearable<Document>?

    /// What is left out is not sent.
    public init(document: Clearable<Document>? = nil) {
      self.document = document
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.value("document", document)
    }

    /// How the document is checked.
    public struct Document: RequestRecord, Hashable {
      /// The documents to accept. With any other the check fails with the code
      /// `document_type_not_allowed`.
      public var allowedTypes: [DocumentType]?

      /// Whether to ask for an ID number too, and check it against the document's name and date of
      /// birth.
      public var requireIDNumber: Bool?

      /// Whether the pictures must be taken with the device's camera, so that none is uploaded.
      public var requireLiveCapture: Bool?

      /// Whether to take a picture of the user's face and compare it with the document's photo.
      public var requireMatchingSelfie: Bool?

      /// What is left out is not sent.
      public init(
        allowedTypes: [DocumentType]? = nil,
        requireIDNumber: Bool? = nil,
        requireLiveCapture: Bool? = nil,
        requireMatchingSelfie: Bool? = nil
      ) {
        self.allowedTypes = allowedTypes
        self.requireIDNumber = requireIDNumber
        self.requireLiveCapture = requireLiveCapture
        self.requireMatchingSelfie = requireMatchingSelfie
      }

      public func encode(to encoder: inout RequestEncoder) {
        encoder.value("allowed_types", allowedTypes)
        encoder.bool("require_id_number", requireIDNumber)
        encoder.bool("require_live_capture", requireLiveCapture)
        encoder.bool("require_matching_selfie", requireMatchingSelfie)
      }
    }
  }

  /// What you know about the user already; the user may get to see it.
  public struct ProvidedDetails: RequestRecord, Hashable {
    /// The user's email address.
    public var email: String?

    /// The user's phone number.
    public var phone: String?

    /// What is left out is not sent.
    public init(email: String? = nil, phone: String? = nil) {
      self.email = email
      self.phone = phone
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("email", email, .email)
      encoder.string("phone", phone)
    }
  }

  /// The person whom this verification is about, in one of your connected accounts.
  public struct RelatedPerson: RequestRecord, Hashable {
    /// The token of the connected account that the person belongs to.
    public var account: String

    /// The token of the person.
    public var person: String

    public init(account: String, person: String) {
      self.account = account
      self.person = person
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.string("account", account)
      encoder.string("person", person)
    }
  }
}

extension Clearable where Wrapped == CreateVerificationSession.Options.Document {
  /// Sets the field to a value made of these.
  public init(
    allowedTypes: [DocumentType]? = nil,
    requireIDNumber: Bool? = nil,
    requireLiveCapture: Bool? = nil,
    requireMatchingSelfie: Bool? = nil
  ) {
    self = .set(
      CreateVerificationSession.Options.Document(
        allowedTypes: allowedTypes,
        requireIDNumber: requireIDNumber,
        requireLiveCapture: requireLiveCapture,
        requireMatchingSelfie: requireMatchingSelfie
      ))
  }
}
