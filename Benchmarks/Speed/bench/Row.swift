import Foundation

/// One comparison: the same work done by generated code and by a peer.
struct Row {
  let name: String
  let peerName: String
  /// How many times as fast as the peer the generated code is to be.
  let goal: Double
  /// Both return a number that depends on all of their work, so that none of it is left out.
  let apus: () throws -> Int
  let peer: () throws -> Int

  /// What was measured: seconds of CPU time for one run of each, the medians of alternating rounds.
  struct Measurement {
    let apus: Double
    let peer: Double
    var ratio: Double { peer / apus }
  }

  func measure(rounds: Int = 21) throws -> Measurement {
    let apusCount = try runs(of: apus)
    let peerCount = try runs(of: peer)
    var apusTimes: [Double] = []
    var peerTimes: [Double] = []
    for _ in 0..<rounds {
      apusTimes.append(try seconds(apus, apusCount))
      peerTimes.append(try seconds(peer, peerCount))
    }
    return Measurement(apus: median(apusTimes), peer: median(peerTimes))
  }

  /// How often some work must be done to take a hundredth of a second.
  private func runs(of work: () throws -> Int) throws -> Int {
    var count = 1
    while try seconds(work, count) * Double(count) < 0.01 { count *= 2 }
    return count
  }

  private func seconds(_ work: () throws -> Int, _ count: Int) throws -> Double {
    var sum = 0
    let start = clock()
    for _ in 0..<count { sum &+= try work() }
    let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    // Printed never, but the compiler can't know.
    if sum == .min { print(sum) }
    return time / Double(count)
  }

  private func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
