import ApusSwiftEmitter

/// What is generated from one spec: files for the folders `NAME` and `NAMETests`.
struct GeneratedAPI {
  struct File {
    /// Relative to the output folder, as `StripeIdentity/VerificationSession.swift`.
    let path: String
    /// With the mark.
    let bytes: [UInt8]
  }

  let name: String
  var files: [File]

  /// The folders that belong to the API alone.
  var folders: [String] { [name, "\(name)Tests"] }
}
