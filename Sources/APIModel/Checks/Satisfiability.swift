/// Whether clauses over at most 64 variables can all hold at once (DPLL: assign what single-literal
/// clauses force, then try both values of a variable). Work is bounded: a question that would take
/// more than is left is answered with yes, so that nothing is reported that isn't so.
struct Satisfiability {
  /// Holds if any of the variables in `positive` is true or any of those in `negative` is false.
  struct Clause: Equatable {
    var positive: UInt64 = 0
    var negative: UInt64 = 0

    init(positive: UInt64 = 0, negative: UInt64 = 0) {
      self.positive = positive
      self.negative = negative
    }

    /// The clauses that hold where this one doesn't.
    var negated: [Clause] {
      (0..<64).flatMap { variable -> [Clause] in
        let bit = UInt64(1) << UInt64(variable)
        return (positive & bit == 0 ? [] : [Clause(negative: bit)])
          + (negative & bit == 0 ? [] : [Clause(positive: bit)])
      }
    }
  }

  private struct Assignment {
    var isTrue: UInt64 = 0
    var isFalse: UInt64 = 0
  }

  private(set) var clauses: [Clause]
  /// How many more clauses may be looked at.
  private var budget: Int

  /// Whether every further answer would be yes.
  var isSpent: Bool { budget <= 0 }

  init(_ clauses: [Clause], budget: Int = 2_000_000) {
    self.clauses = clauses
    self.budget = budget
  }

  mutating func add(_ clauses: [Clause]) {
    self.clauses += clauses
  }

  /// Whether the clauses and some more can all hold.
  mutating func allows(_ more: [Clause] = []) -> Bool {
    guard !isSpent else { return true }
    return search(clauses + more, Assignment())
  }

  /// Whether the clauses leave no way for another to fail.
  mutating func implies(_ clause: Clause) -> Bool {
    !allows(clause.negated)
  }

  /// Each call assigns at least one of 64 variables, which bounds the depth.
  private mutating func search(_ clauses: [Clause], _ start: Assignment) -> Bool {
    var assignment = start
    var open: [Clause] = []
    var isSettled = false
    while !isSettled {
      isSettled = true
      open = []
      budget -= clauses.count
      guard budget > 0 else { return true }
      for clause in clauses {
        if clause.positive & assignment.isTrue != 0 || clause.negative & assignment.isFalse != 0 {
          continue
        }
        let positive = clause.positive & ~assignment.isFalse
        let negative = clause.negative & ~assignment.isTrue
        switch positive.nonzeroBitCount + negative.nonzeroBitCount {
        case 0: return false
        case 1:
          assignment.isTrue |= positive
          assignment.isFalse |= negative
          isSettled = false
        default: open.append(Clause(positive: positive, negative: negative))
        }
      }
    }
    guard let first = open.first else { return true }
    let choices = first.positive | first.negative
    let variable = choices & (~choices &+ 1)
    for isTrue in [true, false] {
      var attempt = assignment
      if isTrue { attempt.isTrue |= variable } else { attempt.isFalse |= variable }
      if search(open, attempt) { return true }
    }
    return false
  }
}
