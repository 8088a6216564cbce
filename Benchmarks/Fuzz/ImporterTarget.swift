import ApusAPIModel
import ApusDiagnostics
import ApusImporters
import ApusSpecLanguage
import Foundation

/// Imports OpenAPI documents. Each must end in an error or in a spec that is laid out as `apus format`
/// does and that `apus check` accepts, in little memory.
enum ImporterTarget {
  /// In bytes, for the whole process.
  private static let memoryLimit = 1 << 30

  static func run(
    _ bytes: [UInt8], isSample: Bool, _ digest: inout Digest
  ) throws(Failure) -> String {
    let importer = OpenAPIImporter()
    let file = SourceFile(path: "document.json", bytes: bytes)
    let (spec, problems) = importer.run(file)
    try read(problems, &digest)
    try check((spec == nil) == problems.hasErrors, "a spec and an error, or neither")
    try check(peakMemory < memoryLimit, "took \(peakMemory >> 20) MiB of memory")
    guard let spec else { return "document: refused" }
    digest.add(Array(spec.utf8))
    let (tree, mistakes) = Parser.parse(SourceFile(path: "imported.apus", text: spec))
    try checkErrors(in: mistakes)
    try check(Printer.print(tree) == spec, "the imported spec isn't laid out")
    try checkErrors(in: APIBuilder.build(tree).problems)
    if isSample { try check(importer.run(file).spec == spec, "another spec the second time") }
    return "document: imported"
  }

  private static func checkErrors(in problems: [Problem]) throws(Failure) {
    if let problem = problems.first(where: { $0.severity == .error }) {
      throw Failure("the imported spec is refused: \(ProblemRenderer().render(problem))")
    }
  }

  private static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss << 10
    #endif
  }
}
