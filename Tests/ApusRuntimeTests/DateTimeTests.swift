import ApusWireText
import Foundation
import Testing

@testable import ApusRuntime

@Suite struct DateTimeTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_795_422_600.25, "2026-11-23T08:30:00.250Z"), (-1, "1969-12-31T23:59:59Z"),
    (-0.001, "1969-12-31T23:59:59.999Z"), (-62_167_219_200, "0000-01-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func timesAreWrittenInUTC(seconds: Double, text: String) throws {
    #expect(DateTimeText.text(ofSeconds: seconds) == text)
    let read = try #require(DateTimeText.seconds(of: text))
    #expect(abs(read - seconds) < 1e-6)
  }

  @Test(arguments: [
    ("2026-11-23T10:30:00+02:00", 1_795_422_600), ("2026-11-23T08:30:00.5-00:00", 1_795_422_600.5),
    ("2026-11-23t08:30:00z", 1_795_422_600), ("2026-11-23 08:30:00Z", 1_795_422_600),
    ("2026-11-23T08:30:00+0000", 1_795_422_600), ("2016-12-31T23:59:60Z", 1_483_228_800),
    ("2026-11-23T08:30:00.123456789Z", 1_795_422_600.123456789),
  ])
  func offsetsAndFractionsAreRead(text: String, seconds: Double) throws {
    let read = try #require(DateTimeText.seconds(of: text))
    #expect(abs(read - seconds) < 1e-6)
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T08:30:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z",
    "2026-11-23T24:00:00Z", "2026-11-23T08:60:00Z", "2026-11-23T08:30:61Z", "2026-11-23T08:30:00.Z",
    "2026-11-23T08:30:00Z ", "26-11-23T08:30:00Z", "2026-11-23T08:30:00+24:00",
    "٢026-11-23T08:30:00Z",
    "2026-11-23T08:30:00+02", "2026-11-23T08:30:00ZZ",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(DateTimeText.seconds(of: text) == nil)
  }

  @Test(arguments: [-62_167_219_201, 253_402_300_800, 1e300, .infinity, .nan, -.infinity])
  func otherYearsAreRefused(seconds: Double) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(
      Fields { $0.value("t", date, .dateTime) }.violations().map(\.rule) == [.dateTime])
  }

  @Test func eachDayReadsBack() {
    for day in stride(from: -719_528, through: 2_932_896, by: 97) {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400 + 3_661)
      #expect(
        DateTimeText.text(ofSeconds: date.timeIntervalSince1970).flatMap(DateTimeText.seconds(of:))
          == date.timeIntervalSince1970)
    }
  }

  @Test func listsOfTimesAreWrittenAlike() {
    let dates = [Date(timeIntervalSince1970: 0)]
    #expect(
      json {
        $0.body()
        $0.value("a", dates, .each(.dateTime))
        $0.value("b", dates)
        $0.value("c", dates[0], .dateTime)
      } == #"{"a":["1970-01-01T00:00:00Z"],"b":[0],"c":"1970-01-01T00:00:00Z"}"#)
  }
}
