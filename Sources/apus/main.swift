Terminal.finish(Tool().run(Array(CommandLine.arguments.dropFirst())))
