import ApusRuntime
import Foundation
import Notes
import Testing

/// What the models of `Tests/Goldens/Notes` read, and that a record which goes both ways loses nothing.
@Suite struct NotesReadingTests {
  /// A note with another value for one field, or without it.
  private func note(_ field: String, _ json: String?) throws -> Note {
    let value = try json.map { try AnyJSON(json: $0) }
    let changed = try #require(try AnyJSON(json: NoteValues.fullJSON).setting([field], to: value))
    return try Note(json: changed.text)
  }

  /// What it sends for that field; none if that is nothing.
  private func sent(_ field: String, _ note: Note) throws -> String? {
    let request = try ReplaceNote(id: NoteValues.id, note: note).request()
    return try AnyJSON(json: request.bodyText ?? "")[field]?.text
  }

  @Test func allOfANoteIsRead() throws {
    let note = try Note(json: NoteValues.fullJSON)
    let request = try ReplaceNote(id: NoteValues.id, note: note).request()
    #expect(request.bodyText == NoteValues.fullJSON)
    #expect(note.size == .max && note.data == Data([0, 255]) && note.price == "0.10")
    #expect(note.due?.value == NoteValues.time && note.color?.isNull == true)
    guard case .scan(let scan)? = note.origin else {
      Issue.record("no scan")
      return
    }
    #expect(scan.pages == [Data([1])] && scan.scale == 0.5)
  }

  @Test(
    arguments: [
      // `T`: must be there.
      ("title", nil, nil, false), ("title", "null", nil, false), ("title", #""U""#, #""U""#, true),
      // `T?`: null is nothing, and is never sent.
      ("pinned", nil, nil, true), ("pinned", "null", nil, true), ("pinned", "true", "true", true),
      ("origin", "null", nil, true), ("data", "null", nil, true), ("size", "null", nil, true),
      // `nullable T`: must be there, and is always sent.
      ("text", nil, nil, false), ("text", "null", "null", true), ("text", #""""#, #""""#, true),
      // `nullable T?`: all three are kept apart.
      ("color", nil, nil, true), ("color", "null", "null", true),
      ("color", #""gray""#, #""gray""#, true), ("color", "1", nil, false),
      ("parent", nil, nil, true), ("parent", "null", "null", true), ("parent", "{}", nil, false),
    ] as [(String, String?, String?, Bool)])
  func presenceIsKept(field: String, read json: String?, sent wanted: String?, isFine: Bool) throws
  {
    guard isFine else {
      let failure = #expect(throws: DecodingFailure.self) { try note(field, json) }
      #expect(failure?.path.hasPrefix(field) == true)
      return
    }
    #expect(try sent(field, try note(field, json)) == wanted)
  }

  @Test(arguments: [
    ("id", #""\#(NoteValues.text.uppercased())""#, true), ("id", #""123""#, false),
    ("due", #""2026-11-23T09:30:00+01:00""#, true), ("due", #""2026-11-23t08:30:00.0z""#, true),
    ("due", #""2026-11-23T08:30:00""#, false), ("due", #""2026-11-23""#, false),
    ("due", "1795422600", true), ("due", "true", false),
    ("size", "0", true), ("size", "18446744073709551615", true),
    ("size", "18446744073709551616", false), ("size", "-1", false), ("size", "1.5", false),
    ("price", "12345678901234567890.123456789", true), ("price", "true", false),
    ("data", #""AP8=""#, true), ("data", #""AP8*""#, false),
  ])
  func typesReadWhatTheyAre(field: String, json: String, isFine: Bool) throws {
    if isFine {
      let read = try note(field, json)
      if field == "due" { #expect(read.due?.value == NoteValues.time) }
      if field == "id" { #expect(read.id == NoteValues.id) }
      if field == "size" || field == "price" { #expect(try sent(field, read) == json) }
    } else {
      let failure = #expect(throws: DecodingFailure.self) { try note(field, json) }
      #expect(failure?.path == field)
    }
  }

  @Test func whatNoCaseFitsSurvives() throws {
    let json = #"{"kind":"fax","number":[1,null]}"#
    let read = try note("origin", json)
    guard case .other? = read.origin else {
      Issue.record("\(String(describing: read.origin))")
      return
    }
    #expect(try sent("origin", read) == json)
    #expect(throws: DecodingFailure.self) { try note("origin", #"{"kind":"scan","pages":1}"#) }
  }
}
