/// Something that a person has to know of, and where.
///
/// Messages are lower case, have no final stop, put what the person wrote between single quotes,
/// and say what is wrong; the hint says what to do about it.
public struct Problem: Sendable, Error {
  public enum Severity: String, Sendable {
    /// Nothing is generated.
    case error
    /// Worth a look; the work goes on.
    case warning
  }

  /// A span in a file.
  public struct Location: Sendable {
    public let file: SourceFile
    public let span: Span

    public init(file: SourceFile, span: Span) {
      self.file = file
      self.span = span
    }
  }

  public var severity: Severity
  /// What is wrong, as `unknown type 'DocumentTyp'`.
  public var message: String
  /// Where; none for what concerns a whole file or the command.
  public var location: Location?
  /// What stands beside the caret, as `did you mean 'DocumentType'?`.
  public var hint: String?

  public init(
    _ severity: Severity = .error,
    _ message: String,
    at location: Location? = nil,
    hint: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.location = location
    self.hint = hint
  }
}

extension Sequence where Element == Problem {
  /// Whether any of them stops the work.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order in which a person reads the files: by path, then offset, errors first.
  public func inReadingOrder() -> [Problem] {
    sorted { first, second in
      let left = (first.location?.file.path ?? "", first.location?.span.start ?? 0)
      let right = (second.location?.file.path ?? "", second.location?.span.start ?? 0)
      if left != right { return left < right }
      if first.severity != second.severity { return first.severity == .error }
      return first.message < second.message
    }
  }
}
