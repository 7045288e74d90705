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
    /// What comes after the buffer: pieces that follow each other in memory, and so need not be put together.
    private var stretch = Stretch()
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
        } else {
            let before = buffer.count
            if documents == 1 { step.writer.begin(&buffer) } else { step.writer.separate(&buffer) }
            // What was put between belongs behind the stretch.
            if buffer.count > before, stretch.count > 0 {
                let between = Array(buffer[before...])
                buffer.removeSubrange(before...)
                settle()
                buffer += between
            }
        }
        if !stretch.extend(by: rendering.bytes) {
            settle()
            stretch = rendering.bytes
        }
        if buffer.count + stretch.count >= Self.flushSize { try flush() }
    }

    /// Puts the stretch behind the buffer.
    private func settle() {
        guard stretch.count > 0 else { return }
        stretch.withUnsafeBytes { buffer.append(contentsOf: $0) }
        stretch = Stretch()
    }

    /// Writes what is left, and lets the file appear.
    func commit() throws(ItemError) {
        if !isWhole {
            if documents == 0 { step.writer.begin(&buffer) }
            settle()
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
        // A long stretch is written from where it is; a short one is not worth a call of its own.
        if stretch.count < Self.flushSize / 2 { settle() }
        guard !buffer.isEmpty || stretch.count > 0 else { return }
        do throws(ItemError) {
            if !buffer.isEmpty {
                if file != nil { try file?.append(buffer) } else { try writeOutput(buffer) }
            }
            if stretch.count > 0 {
                if file != nil { try append(stretch) } else { try writeOutput(stretch.bytes) }
            }
        } catch {
            // Part of the bytes may be written: nothing that follows could make the output right.
            failure = error
            file = nil
            buffer = []
            stretch = Stretch()
            throw error
        }
        bytesWritten += buffer.count + stretch.count
        buffer.removeAll(keepingCapacity: true)
        stretch = Stretch()
    }

    private func append(_ stretch: Stretch) throws(ItemError) {
        do {
            try stretch.withUnsafeBytes { try file?.append($0) }
        } catch {
            throw ItemError(wrapping: error)
        }
    }
}
