import ApusRuntime

/// What a check found out about a user.
public final class VerifiedOutputs: ResponseModel, Hashable {
  /// The user's address.
  public let address: Address?

  /// The user's date of birth.
  public let dob: DOB?

  public let firstName: String?

  /// The user's ID number.
  public let idNumber: Secret?

  public let idNumberType: IDNumberType?
  public let lastName: String?

  public init(from object: ResponseObject) throws(DecodingFailure) {
    address = try object.modelIfAny("address")
    dob = try object.modelIfAny("dob")
    firstName = try object.stringIfAny("first_name")
    idNumber = try object.secretIfAny("id_number")
    idNumberType = try object.valueIfAny("id_number_type")
    lastName = try object.stringIfAny("last_name")
  }

  public static func == (lhs: VerifiedOutputs, rhs: VerifiedOutputs) -> Bool {
    guard
      lhs.address == rhs.address,
      lhs.dob == rhs.dob,
      lhs.firstName == rhs.firstName,
      lhs.idNumber == rhs.idNumber,
      lhs.idNumberType == rhs.idNumberType,
      lhs.lastName == rhs.lastName
    else { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(address)
    hasher.combine(dob)
    hasher.combine(firstName)
    hasher.combine(idNumber)
    hasher.combine(idNumberType)
    hasher.combine(lastName)
  }

  /// The user's address.
  public final class Address: ResponseModel, Hashable {
    public let city: String?

    /// Two letters of ISO 3166-1.
    public let country: String?

    public let line1: String?
    public let line2: String?
    public let postalCode: String?
    public let state: String?

    public init(from object: ResponseObject) throws(DecodingFailure) {
      city = try object.stringIfAny("city")
      country = try object.stringIfAny("country")
      line1 = try object.stringIfAny("line1")
      line2 = try object.stringIfAny("line2")
      postalCode = try object.stringIfAny("postal_code")
      state = try object.stringIfAny("state")
    }

    public static func == (lhs: Address, rhs: Address) -> Bool {
      guard
        lhs.city == rhs.city,
        lhs.country == rhs.country,
        lhs.line1 == rhs.line1,
        lhs.line2 == rhs.line2,
        lhs.postalCode == rhs.postalCode,
        lhs.state == rhs.state
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(city)
      hasher.combine(country)
      hasher.combine(line1)
      hasher.combine(line2)
      hasher.combine(postalCode)
      hasher.combine(state)
    }
  }

  /// The user's date of birth.
  public final class DOB: ResponseModel, Hashable {
    /// The day of the month, from 1.
    public let day: Int?

    /// The month, from 1.
    public let month: Int?

    /// The year, in four digits.
    public let year: Int?

    public init(from object: ResponseObject) throws(DecodingFailure) {
      day = try object.integerIfAny("day")
      month = try object.integerIfAny("month")
      year = try object.integerIfAny("year")
    }

    public static func == (lhs: DOB, rhs: DOB) -> Bool {
      guard
        lhs.day == rhs.day,
        lhs.month == rhs.month,
        lhs.year == rhs.year
      else { return false }
      return true
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(day)
      hasher.combine(month)
      hasher.combine(year)
    }
  }
}
