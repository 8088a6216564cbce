import ApusRuntime
import Keywords
import Testing

@Suite struct DefaultTests {
  @Test("self")
  func selfField() throws {
    let operation = Default(
      selfField: "x",
      class: "c",
      default: true,
      initField: 1,
      in: ["i"],
      type: .`default`
    )
    let request = try operation.request()
    #expect(request.method == .post)
    #expect(request.target == "/class/x")
    #expect(request.bodyText == "class=c&default=true&init=1&in%5B0%5D=i&type=default")

    let response = try Default.Response(
      json: #"""
        {
          "self": "s",
          "init": 1,
          "object": "o",
          "hasher": "h",
          "lhs": "l",
          "default": {}
        }
        """#)
    #expect(response.selfField == "s")
    #expect(response.initField == 1)
    #expect(response.object == "o")
    #expect(response.hasher == "h")
    #expect(response.lhs == "l")
  }

  @Test("class")
  func `class`() throws {
    let operation = Default(selfField: "y", default: false, type: .initValue)
    let request = try operation.request()
    #expect(request.method == .post)
  }

  @Test
  func example3() throws {
    let operation = Default(
      selfField: "y",
      default: false,
      type: ._1,
      value: .clear,
      some: .noneValue
    )
    let request = try operation.request()
    #expect(request.method == .post)
  }
}
