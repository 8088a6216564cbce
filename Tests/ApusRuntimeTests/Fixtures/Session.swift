import ApusRuntime

public final class Session: ResponseValue {}
