import Foundation

/// What one request says to prove who its caller is.
struct Authorization: Sendable {
  /// The headers with their values.
  private(set) var headers: [(name: String, value: String)] = []
  /// The parameters in the query, percent-encoded and joined; empty without any.
  private(set) var query = ""
  /// What nothing is to show.
  private(set) var secrets: [String] = []
  private var cookies: [String] = []

  /// Takes the first of the alternatives that there are credentials for.
  ///
  /// - Throws: that credentials are missing, or can't be sent.
  init(
    _ authentication: Authentication, _ alternatives: [[String]],
    _ credentials: [String: Credential]
  ) throws(TransportFailure) {
    // Its forms are looked for in what comes back, whether this call sends it or not.
    for credential in credentials.values { note(credential) }
    guard !alternatives.isEmpty else { return }
    let usable = alternatives.filter { $0.allSatisfy { credentials[$0] != nil } }
    // Who has credentials means them to be used, even where a call may go without.
    guard let chosen = usable.first(where: { !$0.isEmpty }) ?? usable.first else {
      throw TransportFailure(missing: alternatives)
    }
    for name in chosen {
      guard let scheme = authentication.schemes[name], let credential = credentials[name] else {
        throw TransportFailure(missing: alternatives)
      }
      try add(credential, as: scheme)
    }
    if !cookies.isEmpty { headers.append(("Cookie", cookies.joined(separator: "; "))) }
  }

  private mutating func note(_ credential: Credential) {
    switch credential {
    case .key(let key): secrets += [key.revealed, Authorization.basic(key.revealed, "")]
    case .basic(let user, let password):
      secrets += [
        password.revealed, "\(user):\(password.revealed)",
        Authorization.basic(user, password.revealed),
      ]
    }
  }

  private mutating func add(
    _ credential: Credential, as scheme: Authentication.Scheme
  ) throws(TransportFailure) {
    if case .basic = scheme {
      let (user, password): (String, String) =
        switch credential {
        case .key(let key): (key.revealed, "")
        case .basic(let user, let password): (user, password.revealed)
        }
      // RFC 7617: a colon ends the user.
      guard !user.isEmpty, !user.contains(":"), TextForm.isHeaderValue(user) else {
        throw TransportFailure(.unusableKey)
      }
      headers.append(("Authorization", "Basic \(Authorization.basic(user, password))"))
      return
    }
    guard case .key(let secret) = credential, !secret.revealed.isEmpty,
      TextForm.isHeaderValue(secret.revealed)
    else { throw TransportFailure(.unusableKey) }
    let key = secret.revealed
    switch scheme {
    case .basic: break
    case .bearer: headers.append(("Authorization", "Bearer \(key)"))
    case .header(let name): headers.append((name, key))
    case .query(let name):
      var pair: [UInt8] = query.isEmpty ? [] : Array("\(query)&".utf8)
      pair.appendPercentEncoded(name)
      pair.append(UInt8(ascii: "="))
      pair.appendPercentEncoded(key)
      query = String(decoding: pair, as: UTF8.self)
    case .cookie(let name):
      // RFC 6265: these would end the cookie.
      guard !key.utf8.contains(where: { " \",;\\".utf8.contains($0) }) else {
        throw TransportFailure(.unusableKey)
      }
      cookies.append("\(name)=\(key)")
    }
  }

  private static func basic(_ user: String, _ password: String) -> String {
    Data("\(user):\(password)".utf8).base64EncodedString()
  }
}
