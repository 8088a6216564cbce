import ApusRuntime

// Written by hand in the form of generated code.

/// A union by a field that two cases share a value of.
public enum Owner: ResponseValue, Hashable {
  case person(Person)
  case deletedPerson(DeletedPerson)
  case company(Company)
  case other(AnyJSON)

  public init(from value: JSONValue) throws(DecodingFailure) {
    var union = try ResponseUnion(value, by: "object")
    if let person: Person = union.value("person") {
      self = .person(person)
    } else if let deletedPerson: DeletedPerson = union.value("person") {
      self = .deletedPerson(deletedPerson)
    } else if let company: Company = union.value("company") {
      self = .company(company)
    } else {
      self = .other(try union.other())
    }
  }
}

public struct Person: ResponseModel, Hashable {
  public let name: String
  public init(from object: ResponseObject) throws(DecodingFailure) {
    name = try object.string("name")
  }
}

public struct DeletedPerson: ResponseModel, Hashable {
  public let deleted: Bool
  public init(from object: ResponseObject) throws(DecodingFailure) {
    deleted = try object.bool("deleted")
  }
}

public struct Company: ResponseModel, Hashable {
  public let title: String
  public init(from object: ResponseObject) throws(DecodingFailure) {
    title = try object.string("title")
  }
}

/// A union by trying.
public enum Amount: ResponseValue, Hashable {
  case integer(Int)
  case company(Company)
  case other(AnyJSON)

  public init(from value: JSONValue) throws(DecodingFailure) {
    var union = ResponseUnion(value)
    if let integer: Int = union.value() {
      self = .integer(integer)
    } else if let company: Company = union.value() {
      self = .company(company)
    } else {
      self = .other(try union.other())
    }
  }
}
