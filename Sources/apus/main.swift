let tool = Tool(records: .ofUser)
Terminal.finish(tool.run(Array(CommandLine.arguments.dropFirst())))
