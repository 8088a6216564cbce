import Foundation
import TestServer

@testable import ApusRuntime

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What a call of an operation comes to that gets some answers, one after the other, and how often
/// it asks.
func send<Operation: APIOperation>(
  _ operation: Operation, _ answers: [TestServer.Answer], api: APIDescription = .sessions,
  key: Secret? = "sk_test_123", headers: [String: String] = [:], maximumRetries: Int = 0
) async throws -> (result: Result<Operation.Response, APIFailure>, requests: [String]) {
  let script = Script(answers)
  let server = try TestServer { _ in script.next() }
  defer { server.stop() }
  let client = APIClient(
    api, key: key, server: server.address, timeout: 20, maximumRetries: maximumRetries,
    clock: ImpatientClock())
  do throws(APIFailure) {
    return (.success(try await client.send(operation, headers: headers)), server.requests)
  } catch {
    return (.failure(error), server.requests)
  }
}

extension Result where Failure == APIFailure {
  var apiError: APIError? {
    if case .failure(.api(let error)) = self { error } else { nil }
  }

  var undecodable: UndecodableResponse? {
    if case .failure(.undecodable(let response)) = self { response } else { nil }
  }

  var transportFailure: TransportFailure? {
    if case .failure(.transport(let failure)) = self { failure } else { nil }
  }
}

/// All that can be shown of a value by printing.
func shown(_ value: some Any) -> String {
  var dumped = ""
  dump(value, to: &dumped)
  return "\(value) \(String(reflecting: value)) \(dumped)"
}

/// Answers in place of a server in the way that the header `X-Ending` says, with `{}` and a length
/// of 2 where `X-Length` doesn't say another.
final class EndingProtocol: URLProtocol {
  static func client(_ change: (URLSessionConfiguration) -> Void = { _ in }) -> APIClient {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.protocolClasses = [EndingProtocol.self]
    change(configuration)
    return APIClient(
      .sessions, key: "sk_test_123", server: "https://api.example.invalid", timeout: 20,
      maximumRetries: 0, configuration: configuration)
  }

  override class func canInit(with request: URLRequest) -> Bool { true }
  override class func canonicalRequest(for request: URLRequest) -> URLRequest { request }
  override func stopLoading() {}

  override func startLoading() {
    let length = request.value(forHTTPHeaderField: "X-Length") ?? "2"
    let status = request.value(forHTTPHeaderField: "X-Status").flatMap { Int($0) } ?? 200
    let ending = request.value(forHTTPHeaderField: "X-Ending")
    let fields = length == "none" ? [:] : ["Content-Length": length]
    guard let url = request.url,
      let head = HTTPURLResponse(
        url: url, statusCode: status, httpVersion: "HTTP/1.1", headerFields: fields)
    else { return }
    if ending != "early" {
      client?.urlProtocol(self, didReceive: head, cacheStoragePolicy: .notAllowed)
      client?.urlProtocol(self, didLoad: Data("{}".utf8))
    }
    if ending == nil {
      client?.urlProtocolDidFinishLoading(self)
    } else {
      client?.urlProtocol(self, didFailWithError: URLError(.cancelled))
    }
  }
}
