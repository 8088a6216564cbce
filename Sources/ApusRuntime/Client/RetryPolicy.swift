import Foundation

/// Decides from how an attempt ended whether another may help, and after how many seconds.
///
/// It starts with half a second and doubles up to 8, less up to a half by chance, so that clients
/// that failed together don't come back together. A server may ask for more by `Retry-After`, and
/// settle the question by a header that ends in `Should-Retry` with `true` or `false`.
struct RetryPolicy: Sendable {
  var maximumRetries: Int
  /// In seconds, over all attempts of a call.
  var maximumWait: Double

  /// The seconds to wait; none if there is to be no further attempt.
  ///
  /// - Parameters:
  ///   - attempt: how many attempts there were before.
  ///   - waited: how many seconds were waited between them.
  func delay(
    after outcome: Result<HTTPResponse, TransportFailure>, attempt: Int, waited: Double
  ) -> Double? {
    guard attempt < maximumRetries else { return nil }
    var delay = min(8, 0.5 * Double(1 << min(attempt, 8))) * Double.random(in: 0.5...1)
    switch outcome {
    case .failure(let failure):
      guard [.unreachable, .connectionLost, .timedOut].contains(failure.reason) else { return nil }
    case .success(let response):
      guard response.status >= 400, response.isWorthRetrying else { return nil }
      delay = max(delay, response.retryAfter ?? 0)
    }
    return waited + delay <= maximumWait ? delay : nil
  }
}

extension HTTPResponse {
  fileprivate var isWorthRetrying: Bool {
    let advice = headers.names.filter { $0.hasSuffix("should-retry") }
      .flatMap { headers.values(of: $0) }.map { $0.lowercased() }
    if advice.contains("false") { return false }
    return advice.contains("true") || status == 409 || status == 429 || status >= 500
  }

  /// The seconds that the server wants to be left alone: a number of them, or until a time. Its own
  /// clock counts, if it tells.
  var retryAfter: Double? {
    guard let text = headers["Retry-After"], text.utf8.count < 64 else { return nil }
    if text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
      return Double(text)
    }
    guard let time = HTTPResponse.time(text) else { return nil }
    let now = headers["Date"].flatMap(HTTPResponse.time) ?? Date()
    return max(0, time.timeIntervalSince(now))
  }

  /// A time such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  private static func time(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.date(from: text)
  }
}
