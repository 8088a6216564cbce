import ApusDiagnostics
import Foundation
import TemporaryFolder
import Testing

@testable import ApusOutput

@Suite struct FileSystemTests {
  private static let unit = 1 << 20

  @Test(arguments: [
    (11, 10, "it has 11 bytes, and at most 10 bytes are read"),
    (unit + 1, unit, "it has 1.1 MiB, and at most 1 MiB are read"),
    (2 * unit - 1, unit, "it has 2 MiB, and at most 1 MiB are read"),
    (2 * unit + unit / 2, 2 * unit, "it has 2.5 MiB, and at most 2 MiB are read"),
  ])
  func saysHowLargeAFileMayBe(size: Int, limit: Int, expected: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Data(count: size), to: "large")
    let problem = #expect(throws: Problem.self) {
      try FileSystem.contents(of: path, limit: limit)
    }
    #expect(problem?.message == "can't read '\(path)': file too large: \(expected)")
    #expect(try FileSystem.contents(of: path, limit: size).count == size)
  }

  @Test func saysHowMuchMayCome() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(count: 11))
    try pipe.fileHandleForWriting.close()
    let problem = #expect(throws: Problem.self) {
      try FileSystem.contents(
        of: pipe.fileHandleForReading.fileDescriptor, named: "pipe", limit: 10)
    }
    #expect(problem?.message == "can't read 'pipe': file too large: at most 10 bytes are read")
  }
}
