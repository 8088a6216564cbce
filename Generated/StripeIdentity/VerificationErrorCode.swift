import ApusRuntime

/// Why a check did not succeed.
public struct VerificationErrorCode: OpenEnum {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static var abandoned: Self { Self(rawValue: "abandoned") }
  public static var consentDeclined: Self { Self(rawValue: "consent_declined") }
  public static var countryNotSupported: Self { Self(rawValue: "country_not_supported") }
  public static var deviceNotSupported: Self { Self(rawValue: "device_not_supported") }
  public static var documentExpired: Self { Self(rawValue: "document_expired") }
  public static var documentTypeNotSupported: Self { Self(rawValue: "document_type_not_supported") }
  public static var documentUnverifiedOther: Self { Self(rawValue: "document_unverified_other") }
  public static var idNumberInsufficientDocumentData: Self {
    Self(rawValue: "id_number_insufficient_document_data")
  }
  public static var idNumberMismatch: Self { Self(rawValue: "id_number_mismatch") }
  public static var idNumberUnverifiedOther: Self { Self(rawValue: "id_number_unverified_other") }
  public static var selfieDocumentMissingPhoto: Self {
    Self(rawValue: "selfie_document_missing_photo")
  }
  public static var selfieFaceMismatch: Self { Self(rawValue: "selfie_face_mismatch") }
  public static var selfieManipulated: Self { Self(rawValue: "selfie_manipulated") }
  public static var selfieUnverifiedOther: Self { Self(rawValue: "selfie_unverified_other") }
  public static var underSupportedAge: Self { Self(rawValue: "under_supported_age") }
}
