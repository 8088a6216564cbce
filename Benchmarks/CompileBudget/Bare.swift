// What the yardstick's types are made of, in place of the runtime.

public enum Clearable<Wrapped> {
  case clear
  case set(Wrapped)
}

public indirect enum Expandable<Object> {
  case id(String)
  case object(Object)
}

public struct Secret { var text: String }

public struct DecimalString { var text: String }

public struct UploadFile { var bytes: [UInt8] }

public indirect enum AnyJSON {
  case text(String)
  case list([AnyJSON])
  case object([String: AnyJSON])
}

public struct DownloadedFile { var bytes: [UInt8] }

/// Holds what would hold itself.
public indirect enum Boxed<Wrapped> {
  case boxed(Wrapped)
}
