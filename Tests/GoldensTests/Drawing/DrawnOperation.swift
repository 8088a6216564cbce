import ApusRuntime

/// An operation of which random requests are made.
struct DrawnOperation: CustomStringConvertible, Sendable {
  /// A request, and what must come of it.
  struct Drawn {
    let source: Source
    /// Where violations must be found.
    let refusals: Set<String>
    let violations: [Violation]
    /// What would be sent; none if it is refused.
    let request: (target: String, form: String)?
    /// The path with places for parameters.
    let path: String
  }

  let description: String
  let draw: @Sendable (Source) -> Drawn

  /// - Parameter refusals: Where the rules across fields are broken, by what the fields send.
  init<Operation: APIOperation>(
    _ make: @escaping @Sendable (inout Source) -> Operation,
    refusals: @escaping @Sendable ([String: FormTree]) -> [String] = { _ in [] }
  ) {
    description = "\(Operation.self)"
    draw = { source in
      var source = source
      let operation = make(&source)
      let request = try? operation.request()
      let parts = request?.target.split(separator: "?", maxSplits: 1).map(String.init) ?? []
      let forms = parts.dropFirst() + [request?.bodyText ?? ""]
      return Drawn(
        source: source,
        refusals: Set(refusals(source.fields) + (source.brokenPath.map { [$0] } ?? [])),
        violations: operation.violations(),
        request: parts.first.map { ($0, forms.filter { !$0.isEmpty }.joined(separator: "&")) },
        path: Operation.endpoint.path)
    }
  }
}
