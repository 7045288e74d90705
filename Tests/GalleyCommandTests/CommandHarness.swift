import Galley
import GalleyCommand
import Synchronization

/// Runs the command in the tests' own process, and keeps what it says.
final class CommandHarness: Sendable {
    struct Result: Sendable {
        var status: Int32
        var output: String
        var error: String
    }

    static func run(_ arguments: [String]) -> Result {
        let texts = Texts()
        let environment = CommandEnvironment(
            registry: BuiltinPlugins.registry,
            writeData: { texts.output.add(String(decoding: $0, as: UTF8.self)) }, writeError: { texts.error.add($0) })
        let status = GalleyCommand.run(arguments, in: environment)
        return Result(status: status, output: texts.output.text, error: texts.error.text)
    }

    private struct Texts: Sendable {
        let output = Text()
        let error = Text()
    }

    private final class Text: Sendable {
        private let value = Mutex("")

        var text: String { value.withLock { $0 } }

        func add(_ more: String) {
            value.withLock { $0 += more }
        }
    }
}

/// Where these tests' own files are.
func testFile(_ name: String, from file: String = #filePath) -> String {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in name.split(separator: "/") {
        if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return "/" + parts.joined(separator: "/")
}
