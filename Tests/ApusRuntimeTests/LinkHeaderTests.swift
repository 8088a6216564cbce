import Testing

@testable import ApusRuntime

@Suite struct LinkHeaderTests {
  @Test(arguments: [
    (#"<https://a.example/b?page=2>; rel="next""#, "https://a.example/b?page=2"),
    (#"</b?x=1,2>; title="a, b; rel=next"; rel=prev, </c>;REL = "last  Next""#, "/c"),
    ("</a>; rel=last, </b>; rel=next, </c>; rel=next", "/b"),
    ("<>; rel=next", ""),
  ])
  func findsTheNext(header: String, address: String) {
    #expect(LinkHeader.next(in: header) == address)
  }

  @Test(arguments: [
    "", "<", "<a", "<a>", "<a>; rel", "<a>; rel=", "<a>; rel=nextt", #"<a>; title="rel=next"#,
    "a; rel=next", ",,;;", #"<a>; title="x; rel=next""#,
  ])
  func nothingElseIsOne(header: String) {
    #expect(LinkHeader.next(in: header) == nil)
  }
}
