import ApusRuntime
import Keywords
import Testing

@Suite struct TestTests {
  @Test("Testing's own names")
  func testingSOwnNames() throws {
    let operation = Test()
    let request = try operation.request()
    #expect(request.method == .get)

    let response = try Keywords.Test.Response(
      json: #"""
        {
          "tag": {
            "comment": "c"
          }
        }
        """#)
    #expect(response.tag.comment == "c")
  }
}
