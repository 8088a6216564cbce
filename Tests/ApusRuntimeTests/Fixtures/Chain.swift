import ApusRuntime
import Foundation

// Written by hand in the form of generated code: unions whose cases share a text, or have none.

/// How often a model was read.
enum Counted {
  final class Count: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0
    var value: Int { lock.withLock { count } }
    func add() { lock.withLock { count += 1 } }
  }
  @TaskLocal static var reads = Count()
}

final class Leaf: ResponseModel {
  let id: String

  init(from object: ResponseObject) throws(DecodingFailure) {
    try object.constant("object", "leaf")
    id = try object.string("id")
  }
}

final class Link<Next: ResponseValue, Side: LinkSide>: ResponseModel {
  let next: Next
  let text: String

  init(from object: ResponseObject) throws(DecodingFailure) {
    Counted.reads.add()
    try object.constant("object", "n")
    next = try object.value("next")
    text = try object.string(Side.field)
  }
}

protocol LinkSide: Sendable { static var field: StaticString { get } }
enum SideA: LinkSide { static var field: StaticString { "a" } }
enum SideB: LinkSide { static var field: StaticString { "b" } }

indirect enum TaggedNode: ResponseValue {
  case a(Link<TaggedNode, SideA>)
  case b(Link<TaggedNode, SideB>)
  case leaf(Leaf)
  case other(AnyJSON)

  init(from value: JSONValue) throws(DecodingFailure) {
    var union = try ResponseUnion(value, by: "object")
    if let value: Link<TaggedNode, SideA> = union.value("n") {
      self = .a(value)
    } else if let value: Link<TaggedNode, SideB> = union.value("n") {
      self = .b(value)
    } else if let value: Leaf = union.value("leaf") {
      self = .leaf(value)
    } else {
      self = .other(try union.other())
    }
  }

  var length: Int {
    switch self {
    case .a(let link): 1 + link.next.length
    case .b(let link): 1 + link.next.length
    case .leaf, .other: 0
    }
  }
}

indirect enum Node: ResponseValue {
  case a(Link<Node, SideA>)
  case b(Link<Node, SideB>)
  case leaf(Leaf)
  case other(AnyJSON)

  init(from value: JSONValue) throws(DecodingFailure) {
    var union = ResponseUnion(value)
    if let value: Link<Node, SideA> = union.value() {
      self = .a(value)
    } else if let value: Link<Node, SideB> = union.value() {
      self = .b(value)
    } else if let value: Leaf = union.value() {
      self = .leaf(value)
    } else {
      self = .other(try union.other())
    }
  }

  var length: Int {
    switch self {
    case .a(let link): 1 + link.next.length
    case .b(let link): 1 + link.next.length
    case .leaf, .other: 0
    }
  }
}
