/// Why no complete response came, or no request was sent. It shows neither the key nor the URL.
public struct TransportFailure: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// The task was cancelled.
    case cancelled
    /// Nothing came for as long as the client's timeout.
    case timedOut
    /// There is no way to the server: no network, no such host, or it doesn't listen.
    case unreachable
    /// The connection broke off, before the response or within it.
    case connectionLost
    /// The server could not prove who it is, or no secure connection came about.
    case insecureConnection
    /// The response is larger than the client allows.
    case responseTooLarge
    /// The server's address isn't `https://host`, perhaps with a port and a path. Plain `http` is for
    /// this machine only, unless the client allows it.
    case unusableServer
    /// A key, or a user of basic authentication, that can't be sent.
    case unusableKey
    /// The operation needs credentials that the client doesn't have.
    case missingCredentials
    /// The client has a key or credentials of a name that the API's description doesn't know, so that
    /// they would never be sent.
    case unexpectedKey
    /// The operation belongs to another API than the client. Nothing was sent, since the key is for
    /// the client's API alone.
    case foreignOperation
    /// A path, header or idempotency key that can't be sent as it is: see `header`.
    case unusableRequest
    /// Something else.
    case other
  }

  /// What went wrong.
  public let reason: Reason
  /// The code of Foundation's `URLError`, if there was one.
  public let code: Int?
  /// The name of the header that can't be sent, if it is a header.
  public let header: String?

  /// What is wrong with the header.
  private let problem: String?

  init(_ reason: Reason, code: Int? = nil) {
    self.reason = reason
    self.code = code
    header = nil
    problem = nil
  }

  /// Says which credentials an operation needs.
  init(missing alternatives: [[String]]) {
    reason = .missingCredentials
    code = nil
    header = nil
    let names = alternatives.map { names in
      names.map { "'\($0)'" }.joined(separator: " and ")
    }
    problem = "the operation needs the credentials \(names.joined(separator: ", or "))"
  }

  /// Says why a header can't be sent, in words that follow its name.
  init(header: String, _ problem: String) {
    reason = .unusableRequest
    code = nil
    self.header = header
    self.problem = problem
  }
}

extension TransportFailure: CustomStringConvertible, CustomReflectable {
  public var description: String {
    if let header, let problem {
      return "the header \(PrintableText(header, isQuoted: true)) \(problem)"
    }
    if let problem { return problem }
    let text =
      switch reason {
      case .cancelled: "the call was cancelled"
      case .timedOut: "the server took too long to answer"
      case .unreachable: "the server can't be reached"
      case .connectionLost: "the connection to the server was lost"
      case .insecureConnection: "no secure connection to the server came about"
      case .responseTooLarge: "the response is larger than the client allows"
      case .unusableServer:
        "the server's address must be https://host (http only for this machine, unless allowed)"
      case .unusableKey: "the API needs a key of printable ASCII characters"
      case .missingCredentials: "the operation needs credentials that the client doesn't have"
      case .unexpectedKey:
        "the API takes no key, but the client has one: leave it out, or give the API's spec an 'auth'"
      case .foreignOperation: "the operation belongs to another API than the client"
      case .unusableRequest: "a path, header or idempotency key holds what can't be sent"
      case .other: "the exchange with the server failed"
      }
    return code.map { "\(text) (URLError \($0))" } ?? text
  }

  public var customMirror: Mirror { Mirror(self, children: ["failure": description]) }
}
