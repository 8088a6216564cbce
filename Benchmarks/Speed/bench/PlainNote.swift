import Foundation

/// The record `Note` as one writes it by hand for `JSONEncoder` and `JSONDecoder`.
struct PlainNote: Codable {
  struct Link: Codable {
    var id: UUID
    var kind: String?
  }

  struct Origin: Codable {
    var kind: String
    var address: String
  }

  var id: UUID
  var title: String
  var text: String?
  var pinned: Bool?
  var due: Date?
  var color: String?
  var tags: [String]
  var size: UInt64?
  var price: Double?
  var data: Data?
  var parent: Link?
  var origin: Origin?
}
