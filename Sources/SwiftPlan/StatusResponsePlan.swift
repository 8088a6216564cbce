import ApusAPIModel
import ApusNaming

/// Responses of several types, told apart by their status.
public struct StatusResponsePlan: Sendable {
  /// What comes back with a status.
  public struct Case: Sendable {
    public let name: Identifier
    public let status: Int
    /// None where there is no body.
    public let payload: SwiftType?
  }

  /// Whether they are those of errors.
  public let isError: Bool
  /// In order of their statuses.
  public let cases: [Case]
  /// What comes back with all other statuses; none where the spec doesn't say.
  public let others: SwiftType?

  /// Whether something other than JSON may come back.
  public var isRaw: Bool {
    (cases.compactMap(\.payload) + (others.map { [$0] } ?? [])).contains {
      $0 == .builtIn(.downloadedFile) || $0 == .builtIn(.downloadedText)
    }
  }

  var usesFoundation: Bool {
    cases.contains { $0.payload?.usesFoundation == true } || others?.usesFoundation == true
  }
}

/// A stream of events.
public struct EventsPlan: Sendable {
  /// What the data of each event is.
  public let type: SwiftType
  /// The data of the event that is none, and the last.
  public let end: String?
  /// The parameter that asks for events, by its name on the wire.
  public let parameter: String?
}

extension SwiftPlan {
  /// The responses of an operation that have a type for each status: those of successes and those of
  /// errors.
  func statusResponses(of operation: Operation) -> [StatusResponsePlan] {
    func plan(
      _ responses: [Operation.StatusResponse], others: SwiftType?, isError: Bool
    ) -> StatusResponsePlan? {
      guard !responses.isEmpty else { return nil }
      return StatusResponsePlan(
        isError: isError,
        cases: responses.compactMap { response in
          response.status.map {
            .init(name: StatusName.of($0), status: $0, payload: response.type.map(responseType))
          }
        },
        others: others)
    }
    let otherErrors = operation.errors.first { $0.status == nil }?.type
    return [
      plan(
        operation.statuses, others: operation.responseType.map(responseType), isError: false),
      plan(operation.errors, others: otherErrors.map(responseType), isError: true),
    ].compactMap { $0 }
  }

  func events(of operation: Operation) -> EventsPlan? {
    operation.events.map {
      EventsPlan(type: responseType($0.type), end: $0.end, parameter: $0.parameter)
    }
  }
}
