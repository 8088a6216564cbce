import ApusDiagnostics
import ApusOutput

/// What an earlier run generated from the same inputs, so that a run with nothing changed is over
/// quickly.
///
/// A record names the files that a run generated, with the BLAKE2b digest of all of their bytes, under that
/// of all that they were made of: the specs, the templates, and the build of `apus` itself. Its last
/// line holds that of the record, so that one of which a part is lost is none. It holds only as long
/// as each of the files is there as it was written; otherwise all is generated anew. Records are
/// never kept in the project, and `generate --check` neither reads nor writes them. They may be lost
/// at any time, and what goes wrong with one is passed over: the run then does what it would do
/// without.
struct RunRecord {
  /// There are never more records than this: one takes the place of another of the same number.
  private static let places: UInt64 = 256
  private static let maximumSize = 16 << 20

  private let folder: String
  private let output: String
  private let specs: [String]
  private let inputs: String

  init(
    of specs: [SourceFile], style: String, _ templates: [Template], below output: String,
    in records: RunRecords
  ) {
    folder = records.folder
    self.output = output
    self.specs = specs.map(\.path)
    var inputs = BLAKE2b()
    inputs.add(part: Array(records.program.utf8))
    inputs.add(part: Array(style.utf8))
    for spec in specs { inputs.add(part: spec.bytes) }
    for template in templates {
      inputs.add(part: Array(template.name.utf8))
      inputs.add(part: template.file.bytes)
    }
    self.inputs = inputs.text
  }

  /// What was generated from the inputs, if all of it still stands in the output folder.
  var apis: [GeneratedAPI]? {
    guard let path, let bytes = Self.file(path), let lines = Self.lines(of: bytes),
      lines.first == "inputs \(inputs)"[...]
    else { return nil }
    var apis: [GeneratedAPI] = []
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      let name = String(words[1])
      if words[0] == "api" {
        apis.append(GeneratedAPI(name: name, files: []))
      } else {
        guard let bytes = Self.file(output.appending(path: name)), !apis.isEmpty,
          BLAKE2b.text(of: bytes) == words[0]
        else { return nil }
        apis[apis.count - 1].files.append(.init(path: name, bytes: bytes))
      }
    }
    return apis
  }

  /// The lines of a whole record but the last; nothing if anything of it is lost.
  private static func lines(of record: [UInt8]) -> [Substring]? {
    let text = String(decoding: record, as: UTF8.self)
    let sealLength = seal(of: "").utf8.count
    guard text.utf8.count > sealLength else { return nil }
    let end = text.utf8.index(text.utf8.endIndex, offsetBy: -sealLength)
    guard text[end...] == seal(of: text[..<end]) else { return nil }
    return text[..<end].split(separator: "\n")
  }

  /// Nothing else is opened: a pipe could wait for ever.
  private static func file(_ path: String) -> [UInt8]? {
    guard (try? FileSystem.status(of: path))?.kind == .file else { return nil }
    return try? FileSystem.contents(of: path, limit: maximumSize)
  }

  /// Keeps what was generated, and now stands in the output folder.
  func keep(_ apis: [GeneratedAPI]) {
    guard let path else { return }
    var text = "inputs \(inputs)\n"
    for api in apis {
      text += "api \(api.name)\n"
      for file in api.files { text += "\(BLAKE2b.text(of: file.bytes)) \(file.path)\n" }
    }
    let bytes = Array("\(text)\(Self.seal(of: text))".utf8)
    try? FileWriter.make([FileChange(path: path, bytes: bytes, previous: nil)])
  }

  /// The last line of a record.
  private static func seal(of text: some StringProtocol) -> String {
    "end \(BLAKE2b.text(of: Array(text.utf8)))\n"
  }

  /// Each output folder and list of specs has a record of its own, as far as there is room.
  private var path: String? {
    guard let output = try? FileSystem.destination(of: output) else { return nil }
    var place = Fingerprint(output.utf8)
    for spec in specs { place.add(part: spec.utf8) }
    return "\(folder)/run-\(place.hash % Self.places)"
  }
}
