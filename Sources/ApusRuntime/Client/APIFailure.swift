#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Why a call had no result. No description shows the key, and of the response's body only what an
/// `APIError` has taken out of it.
public enum APIFailure: Error, Sendable {
  /// Nothing was sent, since the parameters break these rules.
  case invalidParameters([Violation])
  /// No complete response came.
  case transport(TransportFailure)
  /// The API answered with an error.
  case api(APIError)
  /// The API answered with success, but not with what the spec says.
  case undecodable(UndecodableResponse)
  /// The next page of a list can't be asked for.
  case paging(PagingFailure)

  /// Whether the call ended because its task was cancelled.
  public var isCancellation: Bool {
    if case .transport(let failure) = self { failure.reason == .cancelled } else { false }
  }
}

extension APIFailure: CustomStringConvertible, LocalizedError {
  public var description: String {
    switch self {
    case .invalidParameters(let violations):
      return "invalid parameters:\n\(InvalidParameters(violations))"
    case .transport(let failure): return failure.description
    case .api(let error): return "the API refused the call: \(error)"
    case .undecodable(let response): return "the response can't be decoded: \(response)"
    case .paging(let failure): return failure.description
    }
  }

  public var errorDescription: String? { description }
}

extension InvalidParameters: LocalizedError {
  public var errorDescription: String? { description }
}

extension APIError: LocalizedError {
  public var errorDescription: String? { description }
}

extension UndecodableResponse: LocalizedError {
  public var errorDescription: String? { description }
}

extension DecodingFailure: LocalizedError {
  public var errorDescription: String? { description }
}
