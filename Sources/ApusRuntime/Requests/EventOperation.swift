/// An operation whose server can answer with a stream of events, for `client.events(of:)`.
public protocol EventOperation: APIOperation {
  /// What the data of each event is.
  associatedtype StreamedEvent: ResponseValue

  static var events: EventLayout { get }
}

/// How an operation asks for events, and how they end.
public struct EventLayout: Sendable {
  let end: String?
  /// The name of the parameter that asks for events.
  let parameter: String?

  /// Says how a stream of events is asked for, and how it ends.
  ///
  /// - Parameters:
  ///   - end: the data of an event that is none, after which nothing follows, such as `[DONE]`.
  ///   - parameter: the parameter that must be `true` for there to be events, such as `stream`.
  public init(end: String? = nil, when parameter: String? = nil) {
    self.end = end
    self.parameter = parameter
  }

  /// Whether the data of an event says that there are no more events.
  func isEnd(_ data: [UInt8]) -> Bool {
    end.map { data.elementsEqual($0.utf8) } ?? false
  }

  /// The parameter as it asks for events, or for none.
  func asking(_ wanted: Bool) -> Parameter? {
    parameter.map { Parameter(name: $0, value: .bool(wanted)) }
  }
}
