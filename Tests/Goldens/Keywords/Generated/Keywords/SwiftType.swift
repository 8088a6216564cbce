import ApusRuntime

public final class SwiftType: ResponseModel, Hashable {
  public let swift: String?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    swift = try object.stringIfAny("swift", .missing)
  }

  public static func == (lhs: SwiftType, rhs: SwiftType) -> Bool {
    guard
      lhs.swift == rhs.swift
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(swift)
  }
}
