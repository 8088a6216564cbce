import Foundation
import TestServer
import Testing

@testable import ApusRuntime

@Suite struct ResponseHeadersTests {
  @Test func namesInAnyCase() {
    let headers = ResponseHeaders([("X-A", "1"), ("Date", "d"), ("x-a", "2")])
    #expect(headers["x-A"] == "1, 2" && headers["DATE"] == "d" && headers["other"] == nil)
    #expect(headers.values(of: "X-a") == ["1", "2"] && headers.values(of: "other") == [])
    #expect(headers.names == ["date", "x-a"])
    #expect(headers == ResponseHeaders([("DATE", "d"), ("X-A", "1"), ("X-A", "2")]))
  }

  @Test func valuesAreNotShown() {
    let text = shown(ResponseHeaders([("Set-Cookie", "hush"), ("X\u{1B}", "hush")]))
    #expect(text.contains("headers set-cookie, x\\u{1B}") && !text.contains("hush"))
    #expect("\(ResponseHeaders())" == "no headers")
  }

  @Test(
    arguments: [
      (nil, nil), ("", nil), ("application/json", nil), ("Application/JSON; charset=utf-8", nil),
      ("application/problem+json", nil), ("text/json", nil), ("text/html", "text/html"),
      ("TEXT/html ; charset=x", "text/html"), ("json", nil),
      ("application/jsonp", "application/jsonp"),
    ] as [(String?, String?)])
  func otherThanJSON(contentType: String?, shown: String?) {
    let headers = ResponseHeaders(contentType.map { [("content-type", $0)] } ?? [])
    #expect(headers.mediaTypeButJSON == shown)
  }

  @Test func ofErrors() async throws {
    let (result, _) = try await send(
      CreateSession(type: .document),
      [
        .response(
          429, "{}", headers: ["X-Limit: 1", "x-limit: 2", "Content-Type: application/json"])
      ])
    let error = try #require(result.apiError)
    #expect(error.headers["X-LIMIT"] == "1, 2" && error.contentType == "application/json")
    #expect(error.description == "status 429")
  }

  @Test func aChargeCanBeFound() async throws {
    let body = #"{"id": 1, "object": "session"}"#
    let (result, _) = try await send(
      CreateSession(type: .document),
      [.response(201, body, headers: ["Request-Id: r", "Content-Type: application/json; v=1"])])
    let response = try #require(result.undecodable)
    #expect(response.status == 201 && response.requestID == "r")
    #expect(response.body == Array(body.utf8) && response.json?["id"]?.numberText == "1")
    #expect(response.contentType == "application/json; v=1")
    #expect(response.headers["content-length"] == "\(body.utf8.count)")
    #expect(
      response.description
        == "id: expected a string, found a number at byte 7 (status 201, request r)")
    guard case .failure(let failure) = result else { return }
    #expect(failure.localizedDescription == "the response can't be decoded: \(response)")
  }

  @Test(arguments: [
    ("<html>hush", "the response is text/html, not JSON (status 200)"),
    (
      "[]",
      """
      the response is text/html, not JSON; the response: expected an object, found an array at byte 0 \
      (status 200)
      """
    ),
  ])
  func captivePortals(body: String, message: String) async throws {
    let headers = ["Content-Type: text/html; charset=utf-8", "Set-Cookie: a=hush"]
    let (result, _) = try await send(
      RetrieveSession(session: "1"), [.response(200, body, headers: headers)])
    #expect(result.undecodable?.description == message)
    #expect(!shown(result).contains("hush"))
    let (refused, _) = try await send(
      RetrieveSession(session: "1"), [.response(511, "<html>hush", headers: headers)])
    #expect(refused.apiError?.description == "status 511, the response is text/html, not JSON")
    #expect(!shown(refused).contains("hush"))
  }
}
