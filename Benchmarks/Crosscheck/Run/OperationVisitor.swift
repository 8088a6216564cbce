import ApusRuntime
import Foundation
import Probe

/// What is done with each operation in turn.
protocol OperationVisitor {
  mutating func visit<Operation: APIOperation & Sampled & Readable>(_ type: Operation.Type)
}

/// Says something on standard error, since requests and models go to standard output.
func note(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
