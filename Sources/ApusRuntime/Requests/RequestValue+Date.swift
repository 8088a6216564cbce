#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Date: RequestValue {
  public func encode(to encoder: inout RequestEncoder, rules: [Rule]) {
    encoder.encode(self, rules)
  }
}
