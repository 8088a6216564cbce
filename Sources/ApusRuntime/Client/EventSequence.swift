/// The events of a stream, decoded one by one as they arrive. It ends with the stream; after a failure
/// nothing follows. To leave the loop or to cancel its task ends the connection.
public struct EventSequence<Operation: EventOperation>: AsyncSequence, Sendable {
  public typealias Element = Operation.StreamedEvent

  let client: APIClient
  let operation: Operation
  let idempotencyKey: String?
  let headers: [String: String]

  public func makeAsyncIterator() -> Iterator {
    Iterator(sequence: self)
  }

  /// Asks for the stream when the first event is asked for.
  public struct Iterator: AsyncIteratorProtocol, Sendable {
    private enum State {
      case unopened
      case open(EventStream)
      case ended
    }

    private let sequence: EventSequence
    private var state = State.unopened

    fileprivate init(sequence: EventSequence) {
      self.sequence = sequence
    }

    /// The next event; none after the last.
    public mutating func next() async throws(APIFailure) -> Operation.StreamedEvent? {
      var stream: EventStream
      switch state {
      case .unopened:
        state = .ended
        stream = try await sequence.client.openEvents(
          of: sequence.operation, idempotencyKey: sequence.idempotencyKey,
          headers: sequence.headers)
      case .open(let open): stream = open
      case .ended: return nil
      }
      state = .ended
      guard let event = try await stream.next(), !Operation.events.isEnd(event) else { return nil }
      let decoded: Operation.StreamedEvent = try stream.decode(event)
      state = .open(stream)
      return decoded
    }
  }
}

/// The data of a response's events, not decoded yet.
struct EventStream: Sendable {
  let response: TransportResponse
  let mask: SecretMask
  private var parser: ServerSentEventParser
  private var events: ArraySlice<[UInt8]> = []

  init(_ response: TransportResponse, limit: Int, mask: SecretMask) {
    self.response = response
    self.mask = mask
    parser = ServerSentEventParser(limit: limit)
  }

  mutating func next() async throws(APIFailure) -> [UInt8]? {
    while true {
      if let event = events.popFirst() { return event }
      do throws(TransportFailure) {
        guard let chunk = try await response.body.next() else { return nil }
        do throws(ServerSentEventParser.EventTooLarge) {
          events = try parser.take(chunk)[...]
        } catch {
          throw TransportFailure(.responseTooLarge)
        }
      } catch {
        throw .transport(error)
      }
    }
  }

  func decode<Event: ResponseValue>(_ event: [UInt8]) throws(APIFailure) -> Event {
    do throws(DecodingFailure) {
      return try Event(body: event, contentType: nil)
    } catch {
      let head = HTTPResponse(status: response.status, headers: response.headers, body: event)
      throw .undecodable(UndecodableResponse(head, error, mask))
    }
  }
}

extension APIClient {
  /// The events that an operation's server answers with. Nothing is sent before they are asked for.
  ///
  ///     for try await chunk in client.events(of: CreateChat(prompt: "Hello")) { … }
  ///
  /// - Parameters:
  ///   - operation: what to do; the parameter that asks for events is set as it must be.
  ///   - idempotencyKey: as for `send`.
  ///   - headers: more headers, or others, as for `send`.
  /// - Returns: the events, failing as `send` does. A lost connection is a failure too, and is not
  ///   taken up again, since what was sent would be done again.
  public func events<Operation: EventOperation>(
    of operation: Operation, idempotencyKey: String? = nil, headers: [String: String] = [:]
  ) -> EventSequence<Operation> {
    EventSequence(
      client: self, operation: operation, idempotencyKey: idempotencyKey, headers: headers)
  }
}

extension EventSequence: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `events of CreateChat`.
  public var description: String { "events of \(Operation.self)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["client": client, "operation": operation])
  }
}

extension EventSequence.Iterator: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "iterator over events of \(Operation.self)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["iterator": description]) }
}
