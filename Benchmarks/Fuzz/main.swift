// Throws mutated specs, templates, JSON texts, parameters and output folders at the generator and the
// runtime. Each must end in a result or in problems that a person can read; see docs/fuzzing.md.

import Foundation

let kinds = Targets.Input.Kind.allCases.map(\.rawValue).joined(separator: ", ")

let usage = """
  usage: fuzz [--cases N] [--from CASE] [--seed N] [--corpus DIR] [--kind KIND]
         fuzz --only CASE [--seed N] [--corpus DIR] [--kind KIND]

    --cases N     how many cases to run, 100000 unless given
    --from CASE   the first of them, 0 unless given
    --seed N      which cases: the same number gives the same ones, 1 unless given
    --only CASE   run one case alone and print its input, to look at what went wrong
    --corpus DIR  start from the .apus, .mustache and .json files below DIR instead of the package's
    --kind KIND   cases of one kind alone: \(kinds)

  """

guard let options = Options(CommandLine.arguments.dropFirst()) else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(2)
}
do {
  let isClean: Bool
  if let only = options.only {
    isClean = try Chunk(options).show(only)
  } else if let folder = options.chunkFolder {
    try Chunk(options).run(reportingTo: folder)
    isClean = true
  } else {
    isClean = try Campaign(options).run()
  }
  exit(isClean ? 0 : 1)
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(2)
}
