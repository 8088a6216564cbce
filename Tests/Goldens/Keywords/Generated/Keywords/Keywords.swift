import ApusRuntime

extension APIDescription {
  /// Names that are Swift's, the runtime's, or nearly each other's.
  public static let keywords = APIDescription(
    name: "Keywords",
    server: "https://api.example.com",
    authentication: .basic
  )
}
