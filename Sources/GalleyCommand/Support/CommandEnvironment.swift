import PluginKit
import Storage

/// What the command works with; passed in, so that tests run it in their own process.
public struct CommandEnvironment: Sendable {
    public var registry: PluginRegistry
    /// Whether standard error is a terminal: progress and colours go there only then.
    public var isErrorTerminal: Bool
    public var writeOutput: @Sendable (String) -> Void
    public var writeError: @Sendable (String) -> Void
    /// Whether the user has asked to stop.
    public var isInterrupted: @Sendable () -> Bool

    public init(
        registry: PluginRegistry, isErrorTerminal: Bool = false, writeOutput: @escaping @Sendable (String) -> Void,
        writeError: @escaping @Sendable (String) -> Void, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) {
        self.registry = registry
        self.isErrorTerminal = isErrorTerminal
        self.writeOutput = writeOutput
        self.writeError = writeError
        self.isInterrupted = isInterrupted
    }

    /// The process's own streams and signals.
    static func process(registry: PluginRegistry) -> CommandEnvironment {
        CommandEnvironment(
            registry: registry, isErrorTerminal: StandardStream.error.isTerminal,
            // Nobody is left to tell when a standard stream is closed.
            writeOutput: { text in try? StandardStream.output.write(Array(text.utf8)) },
            writeError: { text in try? StandardStream.error.write(Array(text.utf8)) },
            isInterrupted: { Interrupt.isRequested })
    }

    /// Prints a diagnostic without the line that it points at.
    func print(_ diagnostic: Diagnostic) {
        writeError(DiagnosticPrinter(isColored: isErrorTerminal).render(diagnostic))
    }
}
