/// Finds out from each page of a list how the next one is asked for.
struct FollowingPages: Sendable {
  private var itemCount = 0
  private var pageCount = 0
  /// What has asked for a page.
  private var cursors: Set<String> = []

  /// How the request for the next page differs from that for the first; none after the last page.
  ///
  /// - Throws: that there is a next page, but it can't be asked for.
  mutating func change<Operation: APIOperation>(
    after page: Operation.Response, of operation: Operation, at call: PreparedCall,
    _ headers: ResponseHeaders
  ) throws(PagingFailure) -> RequestChange? where Operation.Response: PagedResponse {
    itemCount += page.items.count
    pageCount += 1
    let hasNext = page.hasMore && !page.items.isEmpty
    switch Operation.Response.layout.next {
    case .lastItem(_, let parameter), .response(_, let parameter):
      guard hasNext else { return nil }
      let cursor = try unused(page.nextCursor)
      return .parameter(Parameter(name: parameter, value: .string(cursor)))
    case .items(let start, let parameter):
      return hasNext ? number(parameter, of: operation, from: start, plus: itemCount) : nil
    case .number(let start, let parameter):
      return hasNext ? number(parameter, of: operation, from: start, plus: pageCount) : nil
    case .url:
      guard page.hasMore else { return nil }
      return .url(try PageAddress.resolve(unused(page.nextCursor), for: call))
    case .linkHeader:
      guard let address = LinkHeader.next(in: headers["Link"] ?? "") else { return nil }
      return .url(try PageAddress.resolve(unused(address), for: call))
    }
  }

  private mutating func unused(_ cursor: String?) throws(PagingFailure) -> String {
    guard let cursor else { throw .missingCursor }
    guard cursors.insert(cursor).inserted else { throw .repeatedCursor }
    return cursor
  }

  /// Counts on from what the first page was asked for with. Nothing is behind the largest number.
  private func number(
    _ parameter: String, of operation: some APIOperation, from start: Int, plus count: Int
  ) -> RequestChange? {
    let first = operation.integer(of: parameter) ?? start
    let (next, overflows) = first.addingReportingOverflow(count)
    guard !overflows else { return nil }
    return .parameter(Parameter(name: parameter, value: .number(DecimalString("\(next)"))))
  }
}

extension PageLayout.Next {
  /// The parameter that asks for the next page, if one does.
  var parameter: String? {
    switch self {
    case .lastItem(_, let parameter), .response(_, let parameter), .items(_, let parameter),
      .number(_, let parameter):
      parameter
    case .url, .linkHeader: nil
    }
  }
}

extension APIOperation {
  /// What a parameter in the query or the body is, if it is there and an integer.
  fileprivate func integer(of parameter: String) -> Int? {
    guard let request = try? request() else { return nil }
    var key: [UInt8] = []
    key.appendPercentEncoded(parameter)
    key.append(UInt8(ascii: "="))
    let query = request.target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1).dropFirst()
    let form = Self.endpoint.body?.kind == .form ? request.body ?? [] : []
    let pairs =
      Array(query.joined()).split(separator: UInt8(ascii: "&"))
      + form.split(separator: UInt8(ascii: "&"))
    if let pair = pairs.first(where: { $0.starts(with: key) }) {
      return Int(String(decoding: pair.dropFirst(key.count), as: UTF8.self))
    }
    guard Self.endpoint.body?.kind == .json, let body = request.body else { return nil }
    return (try? AnyJSON(json: body))?[parameter]?.integer
  }
}
