import PluginKit
import Storage

/// What the command works with; passed in, so that tests run it in their own process.
public struct CommandEnvironment: Sendable {
    public var registry: PluginRegistry
    /// Whether standard error is a terminal: progress and colours go there only then.
    public var isErrorTerminal: Bool
    /// Takes data for standard output.
    public var writeData: @Sendable ([UInt8]) throws(ItemError) -> Void
    public var writeError: @Sendable (String) -> Void
    /// Whether the user has asked to stop.
    public var isInterrupted: @Sendable () -> Bool

    public init(
        registry: PluginRegistry, isErrorTerminal: Bool = false,
        writeData: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void,
        writeError: @escaping @Sendable (String) -> Void, isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) {
        self.registry = registry
        self.isErrorTerminal = isErrorTerminal
        self.writeData = writeData
        self.writeError = writeError
        self.isInterrupted = isInterrupted
    }

    /// The process's own streams and signals.
    static func process(registry: PluginRegistry) -> CommandEnvironment {
        CommandEnvironment(
            registry: registry, isErrorTerminal: StandardStream.error.isTerminal,
            writeData: { bytes throws(ItemError) in try StandardStream.output.write(bytes) },
            // Nobody is left to tell when it is closed.
            writeError: { text in try? StandardStream.error.write(Array(text.utf8)) },
            isInterrupted: { Interrupt.isRequested })
    }

    /// Writes text to standard output; that it is closed is no mistake of the command.
    func writeOutput(_ text: String) {
        try? writeData(Array(text.utf8))
    }

    /// Prints a diagnostic without the line that it points at.
    func print(_ diagnostic: Diagnostic) {
        writeError(DiagnosticPrinter(isColored: isErrorTerminal).render(diagnostic))
    }
}
