import ApusAPIModel

/// Finds the fields whose values may hold a value of the record that the field belongs to: a Swift
/// struct can hold such a value only indirectly.
///
/// Lists and maps keep their elements apart from themselves, so they end a chain. Records and unions
/// that hold each other form a cycle: a strongly connected component of the graph of types. A field
/// is recursive if its type is in the component of its record.
struct Recursion: Sendable {
  /// The component of each record, and behind them of each union.
  private let components: [Int]
  private let recordCount: Int

  init(_ api: API) {
    recordCount = api.records.count
    let nodes = api.records.count + api.unions.count
    var edges: [[Int]] = []
    edges.reserveCapacity(nodes)
    for record in api.records {
      edges.append(record.fields.compactMap { Recursion.node($0.type, api.records.count) })
    }
    for union in api.unions {
      edges.append(union.cases.compactMap { Recursion.node($0.type, api.records.count) })
    }
    components = Recursion.components(edges)
  }

  /// Whether a field of a record may hold a value of that record.
  func isRecursive(_ type: TypeReference, in owner: TypeOwner) -> Bool {
    guard case .record(let index) = owner, let node = Recursion.node(type, recordCount) else {
      return false
    }
    return components[node] == components[index]
  }

  /// The record or union that a value holds in itself.
  private static func node(_ type: TypeReference, _ recordCount: Int) -> Int? {
    switch type {
    case .record(let index): index
    case .union(let index): recordCount + index
    case .nullable(let inner), .clearable(let inner), .expandable(let inner):
      node(inner, recordCount)
    case .scalar, .constant, .enumeration, .list, .map, .page: nil
    }
  }

  /// A number for each node, the same for those that reach each other (Kosaraju). Without recursion
  /// of its own, since chains may be long.
  private static func components(_ edges: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isSeen = Array(repeating: false, count: edges.count)
    for start in edges.indices where !isSeen[start] {
      isSeen[start] = true
      var stack = [(node: start, next: 0)]
      while let (node, next) = stack.last {
        guard next < edges[node].count else {
          order.append(node)
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = edges[node][next]
        if !isSeen[target] {
          isSeen[target] = true
          stack.append((target, 0))
        }
      }
    }
    var reversed: [[Int]] = Array(repeating: [], count: edges.count)
    for (node, targets) in edges.enumerated() {
      for target in targets { reversed[target].append(node) }
    }
    var components = Array(repeating: -1, count: edges.count)
    for start in order.reversed() where components[start] < 0 {
      components[start] = start
      var stack = [start]
      while let node = stack.popLast() {
        for target in reversed[node] where components[target] < 0 {
          components[target] = start
          stack.append(target)
        }
      }
    }
    return components
  }
}
