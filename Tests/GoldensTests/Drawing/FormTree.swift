import Foundation

/// What a form says once its keys are taken apart: texts, and what stands under names.
///
/// It shares no code with the encoder: what goes in is a form as it goes over the wire. Keys that
/// aren't `a[b][c]`, and keys that stand twice, are refused.
indirect enum FormTree: Equatable {
  case text(String)
  case branch([String: FormTree])

  struct Malformed: Error {
    let key: String
  }

  init(form: String) throws {
    self = .branch([:])
    for pair in form.split(separator: "&", omittingEmptySubsequences: false) where !form.isEmpty {
      guard let equals = pair.firstIndex(of: "="),
        let key = pair[..<equals].removingPercentEncoding,
        let text = pair[pair.index(after: equals)...].removingPercentEncoding
      else { throw Malformed(key: String(pair)) }
      let steps = try FormTree.steps(of: key)
      guard insert(text, at: steps[...]) else { throw Malformed(key: key) }
    }
  }

  /// `a[b][c]` as `a`, `b` and `c`.
  private static func steps(of key: String) throws -> [String] {
    let parts = key.split(separator: "[", omittingEmptySubsequences: false)
    guard !parts[0].isEmpty, !parts[0].contains("]"),
      parts.dropFirst().allSatisfy({ part in
        part.count > 1 && part.firstIndex(of: "]") == part.index(before: part.endIndex)
      })
    else { throw Malformed(key: key) }
    return [String(parts[0])] + parts.dropFirst().map { String($0.dropLast()) }
  }

  /// Whether there was a place for the text.
  private mutating func insert(_ text: String, at steps: ArraySlice<String>) -> Bool {
    guard case .branch(var branch) = self, let step = steps.first else { return false }
    if steps.count == 1 {
      guard branch.updateValue(.text(text), forKey: step) == nil else { return false }
    } else {
      guard branch[step, default: .branch([:])].insert(text, at: steps.dropFirst()) else {
        return false
      }
    }
    self = .branch(branch)
    return true
  }
}
