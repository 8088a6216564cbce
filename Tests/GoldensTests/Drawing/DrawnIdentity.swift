import ApusRuntime
import Foundation
import StripeIdentity

extension DrawnOperation {
  /// All operations of `spec/identity.apus`.
  static let identity = [
    DrawnOperation(
      {
        CreateVerificationSession(
          clientReferenceID: $0.ifAny("client_reference_id", .text),
          metadata: $0.ifAny("metadata", .clearable(.map(of: .clearable(.text)))),
          options: $0.ifAny("options", options),
          providedDetails: $0.ifAny("provided_details", providedDetails),
          relatedCustomer: $0.ifAny("related_customer", .text),
          relatedPerson: $0.ifAny("related_person", relatedPerson),
          returnURL: $0.ifAny("return_url", .url),
          type: $0.ifAny("type", type),
          verificationFlow: $0.ifAny("verification_flow", .text))
      }, refusals: { $0["type"] == nil && $0["verification_flow"] == nil ? [""] : [] }),
    DrawnOperation {
      RetrieveVerificationSession(
        session: $0.segment("session"), expand: $0.ifAny("expand", .list(of: .text)))
    },
    DrawnOperation(
      {
        ListVerificationSessions(
          created: $0.ifAny("created", created),
          limit: $0.ifAny("limit", .integer(1...100)),
          status: $0.ifAny("status", .texts(["requires_input", "verified", "brand_new"])),
          startingAfter: $0.ifAny("starting_after", .text),
          endingBefore: $0.ifAny("ending_before", .text),
          expand: $0.ifAny("expand", .list(of: .text)))
      }, refusals: twoStarts),
    DrawnOperation {
      UpdateVerificationSession(
        session: $0.segment("session"),
        metadata: $0.ifAny("metadata", .clearable(.map(of: .clearable(.text)))),
        options: $0.ifAny("options", options),
        type: $0.ifAny("type", type))
    },
    DrawnOperation { CancelVerificationSession(session: $0.segment("session")) },
    DrawnOperation { RedactVerificationSession(session: $0.segment("session")) },
    DrawnOperation {
      RetrieveVerificationReport(
        report: $0.segment("report"), expand: $0.ifAny("expand", .list(of: .text)))
    },
    DrawnOperation(
      {
        ListVerificationReports(
          created: $0.ifAny("created", created),
          limit: $0.ifAny("limit", .integer(1...100)),
          type: $0.ifAny("type", type),
          verificationSession: $0.ifAny("verification_session", .text),
          startingAfter: $0.ifAny("starting_after", .text),
          endingBefore: $0.ifAny("ending_before", .text),
          expand: $0.ifAny("expand", .list(of: .text)))
      }, refusals: twoStarts),
  ]

  @Sendable private static func twoStarts(_ fields: [String: FormTree]) -> [String] {
    fields["starting_after"] != nil && fields["ending_before"] != nil ? [""] : []
  }

  private static let type = Draw<VerificationType>.texts(["document", "id_number", "brand_new"])
  private static let documents = Draw<[DocumentType]>.list(
    of: .texts(["driving_license", "id_card", "passport", "brand_new"]))

  private static let document = Draw<SessionOptions.Document>.record {
    .init(
      allowedTypes: $0.ifAny("allowed_types", documents),
      requireIDNumber: $0.ifAny("require_id_number", .bool),
      requireLiveCapture: $0.ifAny("require_live_capture", .bool),
      requireMatchingSelfie: $0.ifAny("require_matching_selfie", .bool))
  }

  private static let options = Draw<SessionOptions>.record {
    .init(document: $0.ifAny("document", .clearable(document)))
  }

  private static let providedDetails = Draw<CreateVerificationSession.ProvidedDetails>.record {
    .init(email: $0.ifAny("email", .email), phone: $0.ifAny("phone", .text))
  }

  private static let relatedPerson = Draw<CreateVerificationSession.RelatedPerson>.record {
    .init(account: $0.field("account", .text), person: $0.field("person", .text))
  }

  private static let created = Draw<CreationTime>.either([
    Draw<Date>.timestamp.map(CreationTime.timestamp),
    Draw<CreationRange>.record {
      .init(
        gt: $0.ifAny("gt", .timestamp), gte: $0.ifAny("gte", .timestamp),
        lt: $0.ifAny("lt", .timestamp), lte: $0.ifAny("lte", .timestamp))
    }.map(CreationTime.creationRange),
  ])
}
