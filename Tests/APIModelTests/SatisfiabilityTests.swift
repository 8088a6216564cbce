import Testing

@testable import ApusAPIModel

struct SatisfiabilityTests {
  typealias Clause = Satisfiability.Clause

  /// Clauses over the variables 1, 2, … as in DIMACS: a negative number stands for "not".
  private func clauses(_ numbers: [[Int]]) -> [Clause] {
    numbers.map { clause in
      clause.reduce(into: Clause()) { result, number in
        let bit = UInt64(1) << UInt64(abs(number) - 1)
        if number > 0 { result.positive |= bit } else { result.negative |= bit }
      }
    }
  }

  @Test(arguments: [
    ([], true),
    ([[]], false),
    ([[1]], true),
    ([[1], [-1]], false),
    ([[1, 2], [-1], [-2]], false),
    ([[1, 2], [-1, 2], [1, -2]], true),
    ([[1, 2], [-1, 2], [1, -2], [-1, -2]], false),
    ([[1], [-1, 2], [-2, 3], [-3, 64]], true),
    ([[1], [-1, 2], [-2, 3], [-3, 64], [-64]], false),
    // Three pigeons, two holes.
    (
      [
        [1, 2], [3, 4], [5, 6], [-1, -3], [-1, -5], [-3, -5], [-2, -4], [-2, -6], [-4, -6],
      ], false
    ),
  ])
  func decides(numbers: [[Int]], expected: Bool) {
    var formula = Satisfiability(clauses(numbers))
    let isPossible = formula.allows()
    #expect(isPossible == expected)
  }

  @Test func agreesWithTryingEverything() {
    // All formulas of three clauses over two variables, each of at most two literals.
    let literals = [-2, -1, 1, 2]
    let all = literals.map { [$0] } + literals.flatMap { first in literals.map { [first, $0] } }
    for first in all {
      for second in all {
        for third in all {
          let numbers = [first, second, third]
          let expected = (0..<4).contains { bits in
            numbers.allSatisfy { clause in
              clause.contains { ($0 > 0) == (bits & (1 << (abs($0) - 1)) != 0) }
            }
          }
          var formula = Satisfiability(clauses(numbers))
          let isPossible = formula.allows()
          #expect(isPossible == expected, "\(numbers)")
        }
      }
    }
  }

  @Test func implies() {
    var formula = Satisfiability(clauses([[1], [-1, 2]]))
    let follows = formula.implies(Clause(positive: 0b110))
    let doesNot = formula.implies(Clause(positive: 0b100))
    #expect(follows)
    #expect(!doesNot)
  }

  @Test func givesUpWithYes() {
    // Nine pigeons, seven holes: no, but not within this budget.
    func variable(_ pigeon: Int, _ hole: Int) -> Int { pigeon * 7 + hole + 1 }
    var numbers = (0..<9).map { pigeon in (0..<7).map { variable(pigeon, $0) } }
    for hole in 0..<7 {
      for pigeon in 0..<9 {
        for other in 0..<pigeon {
          numbers.append([-variable(pigeon, hole), -variable(other, hole)])
        }
      }
    }
    var formula = Satisfiability(clauses(numbers), budget: 10_000)
    let isPossible = formula.allows()
    #expect(isPossible)
  }
}
