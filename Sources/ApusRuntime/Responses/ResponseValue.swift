/// What a response can hold. (Decoding follows.)
public protocol ResponseValue: Sendable {}
public struct NoContent: ResponseValue {}
