import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension TransportFailure {
  /// Says what an error of Foundation's means that came before a response.
  init(_ error: any Error) {
    self.init(error) { text in
      if TransportFailure.saysLost(text) { return .connectionLost }
      let words = ["certificate", "ssl", "tls"]
      return words.contains { text.contains($0) } ? .insecureConnection : .other
    }
  }

  /// Says what an error of Foundation's means that came after a response's head.
  ///
  /// - Parameters:
  ///   - framing: how the body should have ended.
  ///   - isCut: whether it has fewer bytes than were announced.
  init(_ error: any Error, framing: BodyFraming, isCut: Bool) {
    self.init(error) { text in
      isCut || framing == .chunked || TransportFailure.saysLost(text) ? .connectionLost : .other
    }
  }

  /// Goes by the code, and where that says nothing, by the text in lower case: Foundation on Linux
  /// passes on much of what curl says with a code of -1.
  private init(_ error: any Error, reasonByText: (String) -> Reason) {
    let code = (error as? URLError)?.code
    let reason: Reason =
      switch code {
      case .timedOut: .timedOut
      case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet:
        .unreachable
      case .networkConnectionLost, .badServerResponse: .connectionLost
      case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
        .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
        .clientCertificateRequired:
        .insecureConnection
      default: reasonByText(error.localizedDescription.lowercased())
      }
    self.init(reason, code: code?.rawValue)
  }

  /// Whether a text of curl's, in lower case, is about a connection that was there and broke off.
  private static func saysLost(_ text: String) -> Bool {
    [
      "transfer closed", "recv failure", "send failure", "connection reset", "connection died",
      "ssl_read", "ssl_write", "chunk", "was not closed cleanly",
    ].contains { text.contains($0) }
  }
}
