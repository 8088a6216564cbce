import SpecLanguage

enum PatternSyntax {
  static func check(_ pattern: Text, report: inout Report) {}
}
