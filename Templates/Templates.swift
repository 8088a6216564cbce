/// The templates that are built into the binary.
public enum BuiltInTemplates {
  /// Each template's name, as `record` for `record.mustache`, and its text; in order of the names.
  public static let all: [(name: String, text: [UInt8])] = [
    ("api", PackageResources.api_mustache),
    ("clearable", PackageResources.clearable_mustache),
    ("closed-enum", PackageResources.closed_enum_mustache),
    ("documentation", PackageResources.documentation_mustache),
    ("file", PackageResources.file_mustache),
    ("open-enum", PackageResources.open_enum_mustache),
    ("page", PackageResources.page_mustache),
    ("record", PackageResources.record_mustache),
    ("tests", PackageResources.tests_mustache),
    ("union", PackageResources.union_mustache),
  ]
}
