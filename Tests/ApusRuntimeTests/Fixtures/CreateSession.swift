import ApusRuntime

// Written by hand in the form of generated code.

public struct CreateSession: APIOperation, Hashable {
  public typealias Response = Session

  public var clientReferenceID: String?
  public var metadata: Clearable<[String: Clearable<String>]>?
  public var options: Options?
  public var returnURL: String?
  public var tags: Clearable<[String]>?
  public var type: SessionType?
  public var flow: String?
  public var token: Secret?

  public init(
    clientReferenceID: String? = nil,
    metadata: Clearable<[String: Clearable<String>]>? = nil,
    options: Options? = nil,
    returnURL: String? = nil,
    tags: Clearable<[String]>? = nil,
    type: SessionType? = nil,
    flow: String? = nil,
    token: Secret? = nil
  ) {
    self.clientReferenceID = clientReferenceID
    self.metadata = metadata
    self.options = options
    self.returnURL = returnURL
    self.tags = tags
    self.type = type
    self.flow = flow
    self.token = token
  }

  public static var endpoint: Endpoint { Endpoint(of: .sessions, .post, "/v1/sessions") }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.string("client_reference_id", clientReferenceID, .length(1...20))
    encoder.value("metadata", metadata, .count(...50), .each(.length(...500)))
    encoder.record("options", options)
    encoder.string("return_url", returnURL, .url)
    encoder.value("tags", tags, .each(.pattern("^[a-z]+$")))
    encoder.string("type", type?.rawValue)
    encoder.string("flow", flow)
    encoder.secret("token", token, .length(3...))
    encoder.requireAny(("type", type != nil), ("flow", flow != nil))
    encoder.forbid(("flow", flow != nil), when: type == .idNumber, "type is id_number")
  }

  public struct Options: RequestRecord, Hashable {
    public var document: Clearable<Document>?

    public init(document: Clearable<Document>? = nil) {
      self.document = document
    }

    public func encode(to encoder: inout RequestEncoder) {
      encoder.value("document", document)
    }

    public struct Document: RequestRecord, Hashable {
      public var allowedTypes: [DocumentType]?
      public var requireIDNumber: Bool?

      public init(allowedTypes: [DocumentType]? = nil, requireIDNumber: Bool? = nil) {
        self.allowedTypes = allowedTypes
        self.requireIDNumber = requireIDNumber
      }

      public func encode(to encoder: inout RequestEncoder) {
        encoder.value("allowed_types", allowedTypes, .count(1...3))
        encoder.bool("require_id_number", requireIDNumber)
      }
    }
  }
}

extension Clearable where Wrapped == CreateSession.Options.Document {
  public init(allowedTypes: [DocumentType]? = nil, requireIDNumber: Bool? = nil) {
    self = .set(.init(allowedTypes: allowedTypes, requireIDNumber: requireIDNumber))
  }
}

public struct RetrieveSession: APIOperation {
  public typealias Response = Session

  public var session: String
  public var expand: [String]?
  public var account: String?

  public init(session: String, expand: [String]? = nil, account: String? = nil) {
    self.session = session
    self.expand = expand
    self.account = account
  }

  public static var endpoint: Endpoint {
    Endpoint(of: .sessions, .get, "/v1/sessions/{session}/raw")
  }

  public func encode(to encoder: inout RequestEncoder) {
    encoder.path("session", session)
    encoder.header("Stripe-Account", account)
    encoder.query()
    encoder.value("expand", expand)
  }
}

public struct DocumentType: OpenEnum {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static var idCard: DocumentType { DocumentType(rawValue: "id_card") }
  public static var passport: DocumentType { DocumentType(rawValue: "passport") }
}

public struct SessionType: OpenEnum {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static var document: SessionType { SessionType(rawValue: "document") }
  public static var idNumber: SessionType { SessionType(rawValue: "id_number") }
}

public enum Side: String, ClosedEnum {
  case left
  case right = "right side"
}
