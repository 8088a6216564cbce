import ApusRuntime
import Foundation
import Notes

/// A note that has everything, and what it is as JSON.
enum NoteValues {
  static let text = "123e4567-e89b-12d3-a456-426614174000"
  static let id = UUID(uuidString: text) ?? UUID()
  static let time = Date(timeIntervalSince1970: 1_795_422_600)

  static let full = note(title: "T")

  static func note(title: String) -> Note {
    Note(
      id: id, title: title, text: "x", tags: ["a", ""], pinned: false, due: .value(time),
      color: .null, size: .max, price: "0.10", data: Data([0, 255]),
      parent: .init(id: id, kind: "k"), origin: .scan(ScanSource(pages: [Data([1])], scale: 0.5)))
  }

  /// In the order of the spec, as it is sent.
  static let fullJSON =
    #"{"id":"\#(text)","title":"T","text":"x","pinned":false,"due":"2026-11-23T08:30:00Z","#
    + #""color":null,"tags":["a",""],"size":18446744073709551615,"price":0.10,"data":"AP8=","#
    + #""parent":{"id":"\#(text)","kind":"k"},"#
    + #""origin":{"kind":"scan","pages":["AQ=="],"scale":0.5}}"#
}
