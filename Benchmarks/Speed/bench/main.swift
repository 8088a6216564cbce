import ApusRuntime
import Foundation
import Notes

let id = UUID()
let text = String(repeating: "Milk, bread and \"eggs\".\n", count: 8)
let tags = (0..<8).map { "tag number \($0)" }
let due = Date(timeIntervalSince1970: 1_795_422_600)
let data = Data((0..<48).map { UInt8($0) })

let note = Note(
  id: id, title: "What to buy", text: text, tags: tags, pinned: true, due: .value(due), color: .red,
  size: 12_345, price: "12.50", data: data, parent: .init(id: id, kind: "list"),
  origin: .web(.init(address: "https://example.com/notes/1?a=b")))
let plain = PlainNote(
  id: id, title: "What to buy", text: text, pinned: true, due: due, color: "red", tags: tags,
  size: 12_345, price: 12.5, data: data, parent: .init(id: id, kind: "list"),
  origin: .init(kind: "web", address: "https://example.com/notes/1?a=b"))

let operation = ReplaceNote(id: id, note: note)
let encoder = JSONEncoder()
encoder.dateEncodingStrategy = .iso8601
let decoder = JSONDecoder()
decoder.dateDecodingStrategy = .iso8601
let json = try encoder.encode(plain)
let bytes = Array(json)

let rows = [
  Row(
    name: "encode a note as JSON, checked", peerName: "JSONEncoder", goal: 5,
    apus: { try operation.request().body?.count ?? 0 },
    peer: { try encoder.encode(plain).count }),
  Row(
    name: "decode a note", peerName: "JSONDecoder", goal: 3,
    apus: { try Note(json: bytes).tags.count },
    peer: { try decoder.decode(PlainNote.self, from: json).tags.count }),
]

func microseconds(_ seconds: Double) -> String { String(format: "%.2f µs", seconds * 1e6) }

print("| work | Apus | peer | times as fast | goal |")
print("| --- | --- | --- | --- | --- |")
var isMet = true
// `bench WORD…` measures the rows whose names have one of the words.
let words = CommandLine.arguments.dropFirst()
for row in rows where words.isEmpty || words.contains(where: row.name.contains) {
  let result = try row.measure()
  isMet = isMet && result.ratio >= row.goal
  print(
    "| \(row.name) | \(microseconds(result.apus)) | \(row.peerName) \(microseconds(result.peer))",
    String(format: "| %.1f | %.0f |", result.ratio, row.goal))
}
exit(isMet ? 0 : 1)
