/// What a rendering has begun, and what to do at its end: numbers alone, since it is done so often.
enum Activation {
  /// A section that is rendered once.
  case section(isInScope: Bool)
  /// A section that walks a list.
  case list(body: Int)
  /// A group, or what depends on whether it is broken.
  case layout
  /// A partial or a parent; then all is as it was before.
  case call(end: Int, indentation: Int, withinLine: Printer.Mark?)
  /// What was given for a block; then all is as it was before.
  case argument(end: Int, indentation: Int, lineEnd: LineEnd?)
}

/// What parent tags give for blocks, by the index of the block's name.
final class Scope {
  struct Argument {
    /// Where it begins.
    let entry: Int
    /// Whether it begins with a line of its own.
    let startsLine: Bool
    /// What was given for blocks where it is written.
    let scope: Scope?
  }

  let arguments: [Int: Argument]

  init(_ arguments: [Int: Argument]) {
    self.arguments = arguments
  }
}
