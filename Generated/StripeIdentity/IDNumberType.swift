import ApusRuntime

/// The kind of an ID number.
public struct IDNumberType: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// A Brazilian Cadastro de Pessoas Físicas.
  public static var brCpf: Self { Self(rawValue: "br_cpf") }

  /// A Singaporean National Registration Identity Card number.
  public static var sgNric: Self { Self(rawValue: "sg_nric") }

  /// A Social Security number of the United States.
  public static var usSSN: Self { Self(rawValue: "us_ssn") }
}
