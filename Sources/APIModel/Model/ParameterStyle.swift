/// How a list or an object is written where there is no form for either, as in a query. The runtime has
/// the same names.
public enum ParameterStyle: String, Sendable, CaseIterable {
  case indexed, bracketed, repeated, commas, spaces, pipes, exploded, json
}
