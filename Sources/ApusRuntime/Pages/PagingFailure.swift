/// Why the next page of a list can't be asked for, though there is one.
public enum PagingFailure: Error, Sendable, Hashable {
  /// The page doesn't say where the next one starts.
  case missingCursor
  /// The next page would start where an earlier one did, and the list would never end.
  case repeatedCursor
  /// The next page is said to be on another server, where the key doesn't go.
  case foreignAddress
  /// What should be the address of the next page is none.
  case unusableAddress
}

extension PagingFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingCursor: "the API has more items, but doesn't say where they start"
    case .repeatedCursor: "the API gave the same start for two pages, so that its list never ends"
    case .foreignAddress:
      "the API says that its next page is on another server, where no key is sent"
    case .unusableAddress: "what the API gave as the address of the next page is none"
    }
  }
}
