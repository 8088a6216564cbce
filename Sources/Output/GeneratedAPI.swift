/// What is generated from one spec: files for the folders `NAME` and `NAMETests`.
package struct GeneratedAPI {
  package struct File {
    /// Relative to the output folder, as `StripeIdentity/VerificationSession.swift`.
    package let path: String
    /// With the mark.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  package let name: String
  package var files: [File]

  package init(name: String, files: [File]) {
    self.name = name
    self.files = files
  }

  package var layout: OutputLayout { OutputLayout(name: name, paths: files.map(\.path)) }
}
