import ApusDiagnostics

/// What a run would do to the files of an output folder.
package struct OutputPlan {
  /// One file as it is and as it should be.
  package struct Entry {
    package enum State: String {
      /// As it should be.
      case unchanged
      /// Not there.
      case missing
      /// As Apus wrote it, but not as it would be written now.
      case stale
      /// Changed since Apus wrote it.
      case edited = "edited by hand"
      /// As Apus wrote it, but no longer asked for.
      case extra
      /// No longer asked for, but changed since Apus wrote it: left to people.
      case editedExtra = "extra, edited by hand"
    }

    /// The name of the API that it belongs to.
    package let api: String
    package let state: State
    /// What to do, unless the state says that nothing is.
    package let change: FileChange
  }

  /// By API, in the order of the specs; for each, first the files that are asked for.
  package var entries: [Entry] = []

  /// What keeps the plan from being carried out.
  package var problems: [Problem] = []

  /// What makes the folder as it should be: nothing as long as there are problems.
  package var changes: [FileChange] {
    guard problems.isEmpty else { return [] }
    return entries.filter { $0.state != .unchanged && $0.state != .editedExtra }.map(\.change)
  }

  /// What is done to work of people, and what isn't.
  package var warnings: [Problem] {
    entries.compactMap { entry in
      switch entry.state {
      case .edited:
        Problem(.warning, "'\(entry.change.path)' was edited by hand; the edits are overwritten")
      case .editedExtra:
        Problem(
          .warning, "'\(entry.change.path)' is no longer generated, but was edited by hand",
          hint: "remove it, unless something needs it")
      case .unchanged, .missing, .stale, .extra: nil
      }
    }
  }

  /// What isn't as it should be, one a line, as `stale: Generated/StripeIdentity/Errors.swift`.
  package var differences: [String] {
    entries.filter { $0.state != .unchanged }.map { "\($0.state.rawValue): \($0.change.path)" }
  }

  /// A line for each API whose files change, as
  /// `StripeIdentity: 3 files written, 1 removed, 5 unchanged`.
  package var summary: [String] {
    var lines: [String] = []
    var rest = entries[...]
    while let name = rest.first?.api {
      let states = rest.prefix { $0.api == name }.map(\.state)
      rest = rest.dropFirst(states.count)
      let removed = states.count { $0 == .extra }
      let unchanged = states.count { $0 == .unchanged }
      let written = states.count { $0 != .editedExtra } - removed - unchanged
      guard written + removed > 0 else { continue }
      let files = "\(written) file\(written == 1 ? "" : "s") written"
      lines.append("\(name): \(files), \(removed) removed, \(unchanged) unchanged")
    }
    return lines
  }
}
