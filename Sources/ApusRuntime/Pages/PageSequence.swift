/// The pages of a list, each asked for when it is needed. It ends with the last page, or with an empty
/// one unless that has the next one's address; after a failure nothing follows.
public struct PageSequence<Operation: APIOperation>: AsyncSequence, Sendable
where Operation.Response: PagedResponse {
  public typealias Element = Operation.Response

  let client: APIClient
  let operation: Operation
  let headers: [String: String]

  public func makeAsyncIterator() -> Iterator {
    Iterator(sequence: self)
  }

  /// Asks for one page after the other.
  public struct Iterator: AsyncIteratorProtocol, Sendable {
    fileprivate let sequence: PageSequence
    private var next = Next.first
    private var following = FollowingPages()

    private enum Next {
      case first
      case page(RequestChange)
      case failure(PagingFailure)
      case none
    }

    fileprivate init(sequence: PageSequence) {
      self.sequence = sequence
    }

    /// The next page; none after the last.
    public mutating func next() async throws(APIFailure) -> Operation.Response? {
      let change: RequestChange?
      switch next {
      case .first:
        next = .none
        try checkFollowing()
        change = nil
      case .page(let next): change = next
      case .failure(let failure):
        next = .none
        throw .paging(failure)
      case .none: return nil
      }
      next = .none
      let answer = try await sequence.client.answer(
        to: sequence.operation, change, headers: sequence.headers)
      do throws(PagingFailure) {
        let change = try following.change(
          after: answer.value, of: sequence.operation, at: answer.call, answer.headers)
        next = change.map { .page($0) } ?? .none
      } catch {
        next = .failure(error)
      }
      return answer.value
    }

    /// Finds out before the first page whether the second could be asked for.
    private func checkFollowing() throws(APIFailure) {
      guard let name = Operation.Response.layout.next.parameter else { return }
      // Some value, since what the API will give is not known yet.
      let cursor = Parameter(name: name, value: "0")
      let violations = sequence.operation.violations(replacing: cursor)
      if !violations.isEmpty { throw .invalidParameters(violations) }
    }
  }
}

/// The items of a list, over all of its pages. It ends after the last; after a failure nothing
/// follows.
public struct ItemSequence<Operation: APIOperation>: AsyncSequence, Sendable
where Operation.Response: PagedResponse {
  public typealias Element = Operation.Response.Item

  let pages: PageSequence<Operation>

  public func makeAsyncIterator() -> Iterator {
    Iterator(pages: pages.makeAsyncIterator())
  }

  /// Hands out a page's items, then asks for the next page.
  public struct Iterator: AsyncIteratorProtocol, Sendable {
    fileprivate var pages: PageSequence<Operation>.Iterator
    private var items: ArraySlice<Operation.Response.Item> = []

    fileprivate init(pages: PageSequence<Operation>.Iterator) {
      self.pages = pages
    }

    /// The next item; none after the last.
    public mutating func next() async throws(APIFailure) -> Operation.Response.Item? {
      while true {
        if let item = items.popFirst() { return item }
        guard let page = try await pages.next() else { return nil }
        items = page.items[...]
      }
    }
  }
}

extension APIClient {
  /// The items of a list, over all of its pages. Nothing is sent before they are asked for.
  ///
  ///     for try await charge in client.items(of: ListCharges(limit: 50)) { … }
  ///
  /// - Parameters:
  ///   - operation: the first page; those that follow differ from it in where they start.
  ///   - headers: more headers, or others, as for `send`.
  /// - Returns: the items, each page failing as `send` does. An operation that may not have the
  ///   parameter of the next page beside its own fails before anything is sent.
  public func items<Operation: APIOperation>(
    of operation: Operation, headers: [String: String] = [:]
  ) -> ItemSequence<Operation> where Operation.Response: PagedResponse {
    ItemSequence(pages: pages(of: operation, headers: headers))
  }

  /// The pages of a list. Nothing is sent before they are asked for.
  ///
  /// - Parameters:
  ///   - operation: the first page; those that follow differ from it in where they start.
  ///   - headers: more headers, or others, as for `send`.
  /// - Returns: the pages, each failing as `send` does. An operation that may not have the parameter
  ///   of the next page beside its own fails before anything is sent.
  public func pages<Operation: APIOperation>(
    of operation: Operation, headers: [String: String] = [:]
  ) -> PageSequence<Operation> where Operation.Response: PagedResponse {
    PageSequence(client: self, operation: operation, headers: headers)
  }
}
