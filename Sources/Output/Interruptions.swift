import ApusDiagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lets what asks a process to end, such as Ctrl-C, wait for work that should not be cut in two.
enum Interruptions {
  /// What the system sends to ask for the end. SIGKILL can't be made to wait.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Does work of this thread; a signal that comes meanwhile takes effect right after it.
  static func deferred(_ work: () throws(Problem) -> Void) throws(Problem) {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    for signal in signals { sigaddset(&blocked, signal) }
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }
}
