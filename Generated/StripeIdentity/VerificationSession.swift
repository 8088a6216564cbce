import ApusRuntime

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The check of one user, from the moment you ask for it to its outcome.
public final class VerificationSession: ResponseModel, Hashable {
  /// The session's unique identifier.
  public let id: String

  /// Lets your app show the check to the user. It works once, within 24 hours: keep it from
  /// everyone but the user, and out of logs and URLs.
  public let clientSecret: Secret?

  /// Your own reference for this user.
  public let clientReferenceID: String?

  /// When the session was created.
  ///
  /// Sent and read in whole seconds.
  public let created: Date

  /// What went wrong last, if anything did.
  public let lastError: VerificationError?

  /// The ID of the latest report on this session.
  public let lastVerificationReport: String?

  /// Whether this happens in live mode, rather than in a test.
  public let livemode: Bool

  /// Your own notes.
  public let metadata: [String: String]

  /// How the session's checks are made.
  public let options: VerificationOptions?

  /// What you knew about the user already.
  public let providedDetails: ProvidedDetails?

  /// How far the removal of the collected data has got; nothing if it was never asked for.
  public let redaction: Redaction?

  /// The ID of the customer whom this verification is about.
  public let relatedCustomer: String?

  /// The person whom this verification is about.
  public let relatedPerson: RelatedPerson?

  /// How far the verification has got.
  public let status: VerificationStatus

  /// What is checked.
  public let type: VerificationType?

  /// Where to send the user to be checked. It works once, within 48 hours: treat it like the client
  /// secret.
  public let url: Secret?

  /// The ID of the verification flow that the session follows.
  public let verificationFlow: String?

  /// What the check found out about the user.
  public let verifiedOutputs: VerifiedOutputs?

  public var object: String { "identity.verification_session" }

  public init(from object: ResponseObject) throws(DecodingFailure) {
    id = try object.string("id")
    try object.constant("object", "identity.verification_session")
    clientSecret = try object.secretIfAny("client_secret")
    clientReferenceID = try object.stringIfAny("client_reference_id")
    created = try object.timestamp("created")
    lastError = try object.modelIfAny("last_error")
    lastVerificationReport = try object.stringIfAny("last_verification_report")
    livemode = try object.bool("livemode")
    metadata = try object.value("metadata")
    options = try object.modelIfAny("options")
    providedDetails = try object.modelIfAny("provided_details")
    redaction = try object.modelIfAny("redaction")
    relatedCustomer = try object.stringIfAny("related_customer")
    relatedPerson = try object.modelIfAny("related_person")
    status = try object.value("status")
    type = try object.valueIfAny("type")
    url = try object.secretIfAny("url")
    verificationFlow = try object.stringIfAny("verification_flow")
    verifiedOutputs = try object.modelIfAny("verified_outputs")
  }

  public static func == (lhs: VerificationSession, rhs: VerificationSession) -> Bool {
    guard
      lhs.id == rhs.id,
      lhs.clientSecret == rhs.clientSecret,
      lhs.clientReferenceID == rhs.clientReferenceID,
      lhs.created == rhs.created,
      lhs.lastError == rhs.lastError,
      lhs.lastVerificationReport == rhs.lastVerificationReport,
      lhs.livemode == rhs.livemode,
      lhs.metadata == rhs.metadata,
      lhs.options == rhs.options,
      lhs.providedDetails == rhs.providedDetails,
      lhs.redaction == rhs.redaction,
      lhs.relatedCustomer == rhs.relatedCustomer,
      lhs.relatedPerson == rhs.relatedPerson,
      lhs.status == rhs.status,
      lhs.type == rhs.type,
      lhs.url == rhs.url,
      lhs.verificationFlow == rhs.verificationFlow,
      lhs.verifiedOutputs == rhs.verifiedOutputs
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(clientSecret)
    hasher.combine(clientReferenceID)
    hasher.combine(created)
    hasher.combine(lastError)
    hasher.combine(lastVerificationReport)
    hasher.combine(livemode)
    hasher.combine(metadata)
    hasher.combine(options)
    hasher.combine(providedDetails)
    hasher.combine(redaction)
    hasher.combine(relatedCustomer)
    hasher.combine(relatedPerson)
    hasher.combine(status)
    hasher.combine(type)
    hasher.combine(url)
    hasher.combine(verificationFlow)
    hasher.combine(verifiedOutputs)
  }

  /// What you knew about the user already.
  public final class ProvidedDetails: ResponseModel, Hashable {
    /// The user's email address.
    public let email: String?

    /// The user's phone number.
    public let phone: String?

    public init(from object: ResponseObject) throws(DecodingFailure) {
      email = try object.stringIfAny("email")
      phone = try object.stringIfAny("phone")
    }

    public static func == (lhs: ProvidedDetails, rhs: ProvidedDetails) -> Bool {
      guard
        lhs.email == rhs.email,
        lhs.phone == rhs.phone
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(email)
      hasher.combine(phone)
    }
  }

  /// How far the removal of the collected data has got; nothing if it was never asked for.
  public final class Redaction: ResponseModel, Hashable {
    public let status: RedactionStatus

    public init(from object: ResponseObject) throws(DecodingFailure) {
      status = try object.value("status")
    }

    public static func == (lhs: Redaction, rhs: Redaction) -> Bool {
      guard
        lhs.status == rhs.status
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(status)
    }
  }

  /// The person whom this verification is about.
  public final class RelatedPerson: ResponseModel, Hashable {
    public let account: String
    public let person: String

    public init(from object: ResponseObject) throws(DecodingFailure) {
      account = try object.string("account")
      person = try object.string("person")
    }

    public static func == (lhs: RelatedPerson, rhs: RelatedPerson) -> Bool {
      guard
        lhs.account == rhs.account,
        lhs.person == rhs.person
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(account)
      hasher.combine(person)
    }
  }
}
