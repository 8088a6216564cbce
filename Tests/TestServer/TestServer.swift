import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An HTTP server on a port of this machine, for as long as a test lasts: it keeps the requests that
/// arrive, as bytes, and answers each as the test says. One thread, one connection at a time.
public final class TestServer: @unchecked Sendable {
  public enum Answer: Sendable {
    /// The bytes of a whole response.
    case text(String)
    /// Nothing: the connection is closed.
    case drop
    /// Nothing, for as long as the client waits.
    case silence
  }

  public struct Failure: Error {}

  private let port: UInt16

  /// What a client takes for the server.
  public var address: String { "http://127.0.0.1:\(port)" }

  private let descriptor: Int32
  private let answer: @Sendable (String) -> Answer
  private let lock = NSLock()
  private var received: [[UInt8]] = []
  private var isStopped = false

  /// Every request so far: line, headers and body.
  public var requests: [String] { requestBytes.map { String(decoding: $0, as: UTF8.self) } }

  /// The same, byte for byte.
  public var requestBytes: [[UInt8]] { lock.withLock { received } }

  public init(_ answer: @escaping @Sendable (String) -> Answer) throws {
    self.answer = answer
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let listener = socket(AF_INET, stream, 0)
    descriptor = listener
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(listener, place, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, place, &length) == 0
      }
    }
    port = UInt16(bigEndian: place.sin_port)
    guard isListening else { throw Failure() }
    Thread { [self] in serve() }.start()
  }

  public func stop() {
    lock.withLock { isStopped = true }
  }

  private var mayGoOn: Bool { lock.withLock { !isStopped } }

  private func serve() {
    let end = Date(timeIntervalSinceNow: 300)
    while mayGoOn, end.timeIntervalSinceNow > 0 {
      guard isReadable(descriptor) else { continue }
      let connection = accept(descriptor, nil, nil)
      if connection >= 0 {
        serve(connection)
        close(connection)
      }
    }
    close(descriptor)
  }

  private func serve(_ connection: Int32) {
    #if canImport(Darwin)
      // A client that has gone must not end the process.
      var yes: Int32 = 1
      setsockopt(
        connection, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
    guard let request = read(from: connection) else { return }
    lock.withLock { received.append(request) }
    switch answer(String(decoding: request, as: UTF8.self)) {
    case .text(let text):
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        #if canImport(Darwin)
          let flags: Int32 = 0
        #else
          let flags = Int32(MSG_NOSIGNAL)
        #endif
        let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, flags) }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    case .drop: break
    case .silence:
      // Readable once the client has gone.
      for _ in 0..<1200 where mayGoOn && !isReadable(connection) {}
    }
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&event, 1, 50) > 0
  }

  /// A whole request; none if the client sends none, or one of more than 1 MiB.
  private func read(from connection: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    for _ in 0..<1000 where bytes.count < 1 << 20 {
      if isWhole(bytes) { return bytes }
      guard isReadable(connection) else { continue }
      let count = recv(connection, &buffer, buffer.count, 0)
      if count <= 0 { return nil }
      bytes += buffer[..<count]
    }
    return nil
  }

  private func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let end = ReceivedRequest.endOfHead(bytes) else { return false }
    let length = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
      .first { $0.lowercased().hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
    return bytes.count - end - 4 >= length ?? 0
  }
}

extension TestServer.Answer {
  /// A response with a status, headers and a body.
  public static func response(_ status: Int, _ body: String, headers: [String] = []) -> Self {
    let head =
      ["HTTP/1.1 \(status) X", "Connection: close", "Content-Length: \(body.utf8.count)"] + headers
    return .text(head.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }
}
