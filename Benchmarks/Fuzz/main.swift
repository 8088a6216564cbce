// Throws random and mutated specs and templates at the parser, the printer, the API model, the
// emitter and the template engine. Every one must end in a result or a problem: a crash stops the
// run, and a hang or a slow case is named. How to run it stands in CONTRIBUTING.md.

import Foundation

let usage = """
  usage: fuzz [--cases N] [--seed N] [--only CASE]

    --cases N    how many cases to run, 100000 unless given
    --seed N     which cases: the same number gives the same ones; 1 unless given
    --only CASE  run one case alone and print its input, to look at what went wrong

  """

func number(after option: String, in arguments: [String]) -> UInt64? {
  guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else {
    return nil
  }
  return UInt64(arguments[place + 1])
}

let arguments = Array(CommandLine.arguments.dropFirst())
let known = Set(["--cases", "--seed", "--only"])
guard arguments.enumerated().allSatisfy({ $0.offset % 2 == 1 || known.contains($0.element) }),
  arguments.count.isMultiple(of: 2)
else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(2)
}

let campaign = Campaign(seed: number(after: "--seed", in: arguments) ?? 1)
if let only = number(after: "--only", in: arguments) {
  campaign.show(only)
} else {
  campaign.run(number(after: "--cases", in: arguments) ?? 100_000)
}
