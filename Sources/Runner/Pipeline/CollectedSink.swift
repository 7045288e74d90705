import PluginKit
import Storage

/// An output that holds all documents: a file that appears when it is whole, or standard output.
///
/// Fed by one thread at a time, in the order of the input.
final class CollectedSink {
    private let step: WriteStep
    /// Takes what goes to standard output.
    private let writeOutput: @Sendable ([UInt8]) throws(ItemError) -> Void
    private var file: PendingFile?
    private var buffer: [UInt8] = []
    /// Whether what was added is the whole output.
    private var isWhole = false
    private(set) var documents = 0
    private(set) var bytesWritten = 0
    /// Why the output can never be whole; what is added afterwards is ignored.
    private(set) var failure: ItemError?
    private static let flushSize = 1 << 18

    /// - Throws: ``ItemError`` when the file's folder cannot be made or written to.
    init(_ step: WriteStep, writeOutput: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void) throws(ItemError) {
        self.step = step
        self.writeOutput = writeOutput
        if case .file(let folder, let name) = step.target {
            file = try OutputFolder(path: folder).begin(name, mayBeStream: true)
        } else {
            file = nil
        }
    }

    /// What it is called in messages.
    var path: String {
        if case .file(let folder, let name) = step.target { PathName.join(folder, name) } else { "standard output" }
    }

    /// - Throws: ``ItemError`` once, when the output fails.
    func add(_ rendering: Rendering) throws(ItemError) {
        guard failure == nil else { return }
        documents += 1
        if rendering.isWhole {
            isWhole = true
        } else if documents == 1 {
            step.writer.begin(&buffer)
        } else {
            step.writer.separate(&buffer)
        }
        buffer += rendering.bytes
        if buffer.count >= Self.flushSize { try flush() }
    }

    /// Writes what is left, and lets the file appear.
    func commit() throws(ItemError) {
        if !isWhole {
            if documents == 0 { step.writer.begin(&buffer) }
            step.writer.end(&buffer)
        }
        try flush()
        if let file = file.take() { try file.commit() }
    }

    /// Leaves no trace of the file.
    func abandon() {
        file = nil
    }

    private func flush() throws(ItemError) {
        guard !buffer.isEmpty else { return }
        do throws(ItemError) {
            if file != nil { try file?.append(buffer) } else { try writeOutput(buffer) }
        } catch {
            // Part of the buffer may be written: nothing that follows could make the output right.
            failure = error
            file = nil
            buffer = []
            throw error
        }
        bytesWritten += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }
}
