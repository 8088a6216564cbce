// A header may hold a secret, and what has come of a list is long: neither is shown.

extension PageSequence: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `pages of ListCharges`.
  public var description: String { "pages of \(Operation.self)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror {
    Mirror(self, children: ["client": client, "operation": operation])
  }
}

extension PageSequence.Iterator: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "iterator over pages of \(Operation.self)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["iterator": description]) }
}

extension ItemSequence: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Such as `items of ListCharges`.
  public var description: String { "items of \(Operation.self)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["pages": pages]) }
}

extension ItemSequence.Iterator: CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  public var description: String { "iterator over items of \(Operation.self)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["iterator": description]) }
}
