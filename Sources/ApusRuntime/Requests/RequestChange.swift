/// In what a request differs from what its operation says.
enum RequestChange: Sendable {
  /// A parameter has another value, whatever it is in the operation.
  case parameter(Parameter)
  /// It goes to another address. That holds the parameters of path and query, and the credentials
  /// that belong there.
  case url(String)

  var parameter: Parameter? {
    if case .parameter(let parameter) = self { parameter } else { nil }
  }

  var url: String? {
    if case .url(let url) = self { url } else { nil }
  }
}
