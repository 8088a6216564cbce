import Foundation

// run valid SEED COUNT FIELDS | run broken SEED COUNT | run decode | run sizes
func run(_ arguments: [String]) -> Bool {
  let number = { (index: Int) in arguments.indices.contains(index) ? Int(arguments[index]) : nil }
  let (seed, count) = (UInt64(number(2) ?? 1), number(3) ?? 50)
  switch arguments.dropFirst().first {
  case "valid":
    var requests = ValidRequests(seed: seed, count: count)
    visitOperations(&requests)
    let fields = requests.fields.joined()
    guard arguments.count > 4,
      FileManager.default.createFile(atPath: arguments[4], contents: Data(fields.utf8))
    else { return false }
    return requests.report(ofFields: requestFields)
  case "broken":
    var requests = BrokenRequests(seed: seed, count: count)
    visitOperations(&requests)
    return requests.report()
  case "decode":
    var models = Models()
    addModels(&models)
    while let line = readLine() {
      let parts = line.split(separator: "\t", maxSplits: 1)
      print(parts.count == 2 ? models.read(parts[0], parts[1]) : "unknown")
    }
    return true
  case "sizes":
    var (models, sizes) = (Models(), Sizes())
    addModels(&models)
    visitOperations(&sizes)
    sizes.report(models)
    return true
  default:
    return false
  }
}

// All of it on the stack that a secondary thread has on Apple's systems: a type that is too large for
// it ends the process.
let arguments = CommandLine.arguments
let thread = Thread { exit(run(arguments) ? 0 : 1) }
thread.stackSize = 512 << 10
thread.start()
while true { sleep(1000) }
