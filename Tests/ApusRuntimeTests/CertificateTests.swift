import Foundation
import Testing

@testable import ApusRuntime

/// A server whose certificate nobody has signed, as `openssl` makes and serves it.
@Suite(.timeLimit(.minutes(2))) struct CertificateTests {
  private static let openssl = ["/usr/bin/openssl", "/usr/local/bin/openssl"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private static func run(_ arguments: [String], in folder: URL, output: Pipe? = nil) throws
    -> Process
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: openssl ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test(.enabled(if: openssl != nil, "there is no openssl to serve an untrusted certificate"))
  func anUntrustedCertificate() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("apus-certificate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let maker = try Self.run(
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem",
        "-days", "2", "-subj", "/CN=localhost",
      ], in: folder)
    maker.waitUntilExit()
    try #require(maker.terminationStatus == 0)
    let output = Pipe()
    let server = try Self.run(
      ["s_server", "-accept", "127.0.0.1:0", "-cert", "cert.pem", "-key", "key.pem", "-www"],
      in: folder, output: output)
    defer { server.terminate() }
    guard let port = Self.port(from: output.fileHandleForReading) else {
      // LibreSSL takes no address, and tells no port.
      return print("skipped: this openssl doesn't say where it listens")
    }
    let client = APIClient(
      .sessions, key: "k", server: "https://127.0.0.1:\(port)", timeout: 20, maximumRetries: 0)
    await #expect {
      try await client.send(DeleteThing(id: "1"))
    } throws: {
      guard case .transport(let failure)? = $0 as? APIFailure else { return false }
      return failure.reason == .insecureConnection
    }
  }

  /// The port in a line such as `ACCEPT 127.0.0.1:43210`.
  private static func port(from handle: FileHandle) -> UInt16? {
    var text = ""
    while true {
      let data = handle.availableData
      if data.isEmpty { return nil }
      text += String(decoding: data, as: UTF8.self)
      for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
      where line.hasPrefix("ACCEPT") {
        return line.split(separator: ":").last.flatMap { UInt16($0) }
      }
    }
  }

  private struct Told: LocalizedError {
    var errorDescription: String?
  }

  @Test(
    arguments: [
      ("SSL certificate problem: self-signed certificate", .insecureConnection),
      (
        "SSL: no alternative certificate subject name matches target host name 'x'",
        .insecureConnection
      ),
      (
        "gnutls_handshake() failed: The TLS connection was non-properly terminated.",
        .insecureConnection
      ),
      ("Recv failure: Connection reset by peer", .connectionLost),
      ("OpenSSL SSL_read: Connection reset by peer, errno 104", .connectionLost),
      ("something", .other),
    ] as [(String, TransportFailure.Reason)])
  func whatCurlSays(text: String, reason: TransportFailure.Reason) {
    #expect(TransportFailure(Told(errorDescription: text)) == TransportFailure(reason))
  }
}
