/// Why the next page of a list can't be asked for, though there is one.
public enum PagingFailure: Error, Sendable, Hashable {
  /// The page doesn't say where the next one starts.
  case missingCursor
  /// The next page would start where an earlier one did, and the list would never end.
  case repeatedCursor
}

extension PagingFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingCursor: "the API has more items, but doesn't say where they start"
    case .repeatedCursor: "the API gave the same start for two pages, so that its list never ends"
    }
  }
}
