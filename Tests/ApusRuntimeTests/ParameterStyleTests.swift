import Testing

@testable import ApusRuntime

@Suite struct ParameterStyleTests {
  private struct Point: RequestRecord {
    var x: Int?
    var label: String?
    var path: [Int]?

    func encode(to encoder: inout RequestEncoder) {
      encoder.integer("x", x)
      encoder.string("label", label)
      encoder.value("path", path)
    }
  }

  @Test(
    arguments: [
      (.indexed, "a%5B0%5D=x&a%5B1%5D=y%2Cz"), (.bracketed, "a%5B%5D=x&a%5B%5D=y%2Cz"),
      (.repeated, "a=x&a=y%2Cz"), (.commas, "a=x,y%2Cz"), (.spaces, "a=x%20y%2Cz"),
      (.pipes, "a=x%7Cy%2Cz"), (.json, "a=%5B%22x%22%2C%22y%2Cz%22%5D"), (.exploded, "a=x&a=y%2Cz"),
    ] as [(ParameterStyle, String)])
  func listsHaveStyles(style: ParameterStyle, expected: String) {
    #expect(form { $0.value("a", ["x", "y,z"], as: style) } == expected)
  }

  @Test(
    arguments: [
      (.indexed, "p%5Bx%5D=1&p%5Blabel%5D=a%20b&p%5Bpath%5D%5B0%5D=2"),
      (.bracketed, "p%5Bx%5D=1&p%5Blabel%5D=a%20b&p%5Bpath%5D%5B%5D=2"),
      (.repeated, "p%5Bx%5D=1&p%5Blabel%5D=a%20b&p%5Bpath%5D=2"),
      (.exploded, "x=1&label=a%20b&path=2"),
      (.json, "p=%7B%22x%22%3A1%2C%22label%22%3A%22a%20b%22%2C%22path%22%3A%5B2%5D%7D"),
    ] as [(ParameterStyle, String)])
  func objectsHaveStyles(style: ParameterStyle, expected: String) {
    let point = Point(x: 1, label: "a b", path: [2])
    #expect(form { $0.value("p", point, as: style) } == expected)
  }

  @Test func anObjectCanBeOneValue() {
    #expect(form { $0.value("p", Point(x: 1, label: "a,b"), as: .commas) } == "p=x,1,label,a%2Cb")
    #expect(form { $0.value("m", ["k": 1, "a": 2], as: .commas) } == "m=a,2,k,1")
    #expect(form { $0.value("m", ["k": 1, "a": 2], as: .exploded) } == "a=2&k=1")
  }

  @Test func whatOneValueCanNotHoldIsRefused() {
    let point = Point(x: 1, path: [2])
    #expect(
      form { $0.value("p", point, as: .commas) } == "p: must have elements that are single values")
    #expect(
      form { $0.value("p", [point], as: .pipes) } == "p: must have elements that are single values")
    #expect(
      form { $0.value("p", [["a"]], as: .commas) } == "p: must have elements that are single values"
    )
    #expect(form { $0.value("p", [String](), as: .repeated) } == "p: must have at least 1 element")
    #expect(form { $0.value("p", [String](), as: .json) } == "p=%5B%5D")
  }

  @Test func aStyleEndsWithItsField() {
    #expect(
      form {
        $0.value("a", [1, 2], as: .commas)
        $0.value("b", [1])
        $0.value("c", Clearable([3, 4]), as: .repeated)
      } == "a=1,2&b%5B0%5D=1&c=3&c=4")
  }

  @Test func insideJSONThereIsNoStyle() {
    #expect(
      json {
        $0.body()
        $0.value("a", [1, 2], as: .commas)
      } == #"{"a":[1,2]}"#)
  }

  @Test func violationsInsideOfJSONSayTheWholePlace() {
    #expect(
      form { $0.value("filter", ["a": [Double.nan]], as: .json) }
        == "filter.a[0]: must be a finite number, not nan")
  }
}
