import ApusRuntime
import Probe

/// How many bytes a request of each operation takes where it stands.
struct Sizes: OperationVisitor {
  private var sizes: [(name: String, size: Int)] = []

  mutating func visit<Operation: APIOperation & Sampled & Readable>(_ type: Operation.Type) {
    sizes.append(("\(type)", MemoryLayout<Operation>.size))
  }

  func report(_ models: Models) {
    for (title, sizes) in [("models", models.sizes), ("requests", sizes)] {
      let largest = sizes.sorted { ($1.size, $0.name) < ($0.size, $1.name) }.prefix(5)
      let list = largest.map { "\($0.name) \($0.size)" }.joined(separator: ", ")
      note("  the largest of \(sizes.count) \(title), in bytes: \(list)")
    }
  }
}
