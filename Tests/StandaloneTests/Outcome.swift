/// What became of a request: what would be sent, or why it can't be.
struct Outcome: Equatable {
  /// Which request it was.
  let name: String
  var target = ""
  var headers: [String] = []
  var body: String?
  /// As people read them: path, rule and value.
  var violations: [String] = []
}
