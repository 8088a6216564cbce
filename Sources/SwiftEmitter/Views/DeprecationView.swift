import ApusAPIModel
import ApusMustache

/// That a declaration is not to be used any more.
struct DeprecationView: View {
  let deprecation: Deprecation

  static let members: Members<DeprecationView> = [
    "message": { .literal($0.deprecation.message) }
  ]
}
