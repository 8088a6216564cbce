import Foundation
import Probe

/// Says on standard error what came of random requests.
func report(_ requests: Requests) {
  var lines: [String] = []
  if requests.isBroken {
    lines += [
      "\(requests.made) broken requests of \(requests.operations) operations, "
        + "\(requests.failures) not refused at the right place for the right reason"
    ]
    for flaw in Flaw.allCases {
      let (tried, offering) = (requests.tried[flaw] ?? 0, requests.offering[flaw] ?? 0)
      let columns = ["\(tried)".leading(7), "\(offering)".leading(5)].joined(separator: " in")
      lines.append("\(columns) operations  \(flaw.kind): \(flaw.rawValue)")
    }
    lines.append(
      requests.unbreakable.isEmpty
        ? "  every operation can be broken"
        : "  nothing to break in \(requests.unbreakable.joined(separator: ", "))")
  } else {
    lines += [
      "\(requests.made) valid requests of \(requests.operations) operations, "
        + "\(requests.failures) refused; \(requests.optionalFields) optional fields, all used; "
        + "\(requests.unusedCases) places with unused cases"
    ]
  }
  FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
}

extension String {
  /// The text at the end of a column.
  fileprivate func leading(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
