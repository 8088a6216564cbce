import Foundation
import SharedData
import TestServer

/// Runs the judge of requests that stands beside a checkout in `../shared/tools`.
struct RequestJudge {
  /// A request as it arrived.
  struct Request: Encodable {
    let method: String
    let target: String
    let headers: [[String]]
    let body: String?

    init(method: String, target: String, headers: [[String]], body: [UInt8]?) {
      self.method = method
      self.target = target
      self.headers = headers
      self.body = body.map { Data($0).base64EncodedString() }
    }

    init?(_ bytes: [UInt8]?) {
      guard let request = ReceivedRequest(bytes: bytes) else { return nil }
      let line = request.line.split(separator: " ").map(String.init)
      guard line.count == 3 else { return nil }
      self.init(
        method: line[0], target: line[1],
        headers: request.headers.sorted { $0.key < $1.key }.map { [$0.key, $0.value] },
        body: request.bytes.isEmpty && request.headers["content-type"] == nil
          ? nil : request.bytes)
    }
  }

  static let tool = SharedData.tool("validate_request.py")

  /// Whether the judge can be run.
  static let isPresent: Bool = {
    guard FileManager.default.fileExists(atPath: tool) else { return false }
    return (try? run(["python3", "--version"], input: Data())) != nil
  }()

  let document: String

  /// The judge of a document by its path in the package.
  init(document: String) {
    self.document =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(document).path
  }

  /// `OK …` or `BAD …: reason` for each request.
  func verdicts(on requests: [Request]) throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    var input = Data()
    for request in requests { input += try encoder.encode(request) + Data("\n".utf8) }
    let output = try Self.run(["python3", "-B", Self.tool, document, "--batch"], input: input)
    return output.split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix("OK ") || $0.hasPrefix("BAD ") }
  }

  private static func run(_ command: [String], input: Data) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    // A file, since a full pipe would wait for a reader.
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("requests-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }
}
