import Foundation

// run valid SEED COUNT | run broken SEED COUNT | run decode
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "decode":
  var models = Models()
  addModels(&models)
  while let line = readLine() {
    let parts = line.split(separator: "\t", maxSplits: 1)
    print(parts.count == 2 ? models.read(parts[0], parts[1]) : "unknown")
  }
case let kind?:
  var requests = Requests(
    seed: UInt64(arguments[2]) ?? 1, count: Int(arguments[3]) ?? 50, isBroken: kind == "broken")
  checkOperations(&requests)
  report(requests)
  exit(requests.failures == 0 ? 0 : 1)
case nil:
  exit(2)
}
