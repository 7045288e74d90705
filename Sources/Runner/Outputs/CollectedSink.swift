import PluginKit
import Storage

/// An output that holds all documents: a file that appears when it is whole, or standard output.
///
/// Fed by one thread at a time, in the order of the input.
final class CollectedSink {
    private let step: WriteStep
    /// Takes what goes to standard output.
    private let writeOutput: @Sendable ([UInt8]) throws(ItemError) -> Void
    private let file: ContinuedFile?
    /// Makes the output of what was spooled; `nil` where the file is the output.
    private let packer: OutputPacker?
    /// The files that the output came to be.
    private(set) var names: [String] = []
    /// The output of the run before, which documents that are as they were are taken from.
    private let past: RandomFile?
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

    /// - Parameters:
    ///   - base: what the file goes on from.
    ///   - past: the file as the run before has finished it.
    ///   - willWrite: told when the file is first written to.
    /// - Throws: ``ItemError`` when the file's folder cannot be made or written to.
    init(
        _ step: WriteStep, base: ContinuedFile.Base = .nothing, past: RandomFile? = nil,
        willWrite: @escaping () -> Void = {},
        writeOutput: @escaping @Sendable ([UInt8]) throws(ItemError) -> Void
    ) throws(ItemError) {
        self.step = step
        self.past = past
        self.writeOutput = writeOutput
        guard let (path, name) = step.file else {
            (file, packer) = (nil, nil)
            return
        }
        let folder = try OutputFolder(path: path)
        packer = step.isSpooled ? OutputPacker(step: step, folder: folder, name: name) : nil
        file = try ContinuedFile(
            folder: folder, name: step.isSpooled ? Spool.fileName(of: name) : name, mayBeStream: !step.isSpooled,
            base: base, willWrite: willWrite)
        if step.isSpooled { file?.removeLeft() }
    }

    /// What it is called in messages.
    var path: String {
        step.file.map { PathName.join($0.folder, $0.name) } ?? "standard output"
    }

    /// Where the file is; `nil` for standard output.
    var folder: OutputFolder? { file?.folder }

    /// Appends what stands before a document.
    private func between(_ output: inout [UInt8]) {
        if step.isFramed { return }
        if documents == 0 { step.writer.begin(&output) } else { step.writer.separate(&output) }
    }

    /// How many bytes the output has.
    var size: Int { offset + (untouchedEnd ?? 0) }
    /// How many bytes the output's end has, where the output stays as it is.
    private var untouchedEnd: Int?

    /// Where the next byte goes.
    private var offset: Int { (file?.count ?? bytesWritten) + buffer.count + stretch.count }

    /// Whether the file is what it was before the run.
    var isUntouched: Bool { file?.isUntouched ?? false }

    /// Gives the output up.
    func fail(_ error: ItemError) {
        failure = error
        file?.abandon()
        buffer = []
        stretch = Stretch()
    }

    /// - Parameter name: of the document in an archive.
    /// - Returns: where in the output the document is.
    /// - Throws: ``ItemError`` once, when the output fails.
    @discardableResult
    func add(_ rendering: Rendering, named name: String = "") throws(ItemError) -> Range<Int> {
        guard failure == nil else { return 0..<0 }
        if step.isFramed {
            let start = offset
            settle()
            buffer += Spool.header(name: name, size: rendering.bytes.count)
            rendering.bytes.withUnsafeBytes { buffer.append(contentsOf: $0) }
            documents += 1
            let end = offset
            if buffer.count >= Self.flushSize { try flush() }
            return start..<end
        }
        if rendering.isWhole {
            documents += 1
            isWhole = true
        } else {
            let before = buffer.count
            between(&buffer)
            documents += 1
            // What was put between belongs behind the stretch.
            if buffer.count > before, stretch.count > 0 {
                let between = Array(buffer[before...])
                buffer.removeSubrange(before...)
                settle()
                buffer += between
            }
        }
        let start = offset
        if !stretch.extend(by: rendering.bytes) {
            settle()
            stretch = rendering.bytes
        }
        if buffer.count + stretch.count >= Self.flushSize { try flush() }
        return start..<start + rendering.bytes.count
    }

    /// Adds a document as it was written before.
    ///
    /// - Parameters:
    ///   - range: where in the output it was.
    ///   - isLeft: whether that is what a run that was stopped has left, and not the finished file.
    /// - Returns: where it is now; `nil` when its bytes are there no longer, and nothing was added.
    /// - Throws: ``ItemError`` once, when the output fails.
    func addAgain(_ range: Range<Int>, isLeft: Bool) throws(ItemError) -> Int? {
        guard failure == nil, let file else { return 0 }
        var between: [UInt8] = []
        self.between(&between)
        if buffer.isEmpty, stretch.count == 0, file.pass(range, after: between.count, isLeft: isLeft) {
            documents += 1
            return range.lowerBound
        }
        guard !isLeft, let past, range.upperBound <= past.size else { return nil }
        documents += 1
        settle()
        buffer += between
        let start = offset
        do throws(ItemError) {
            if range.count < Self.flushSize {
                buffer += past.read(at: range.lowerBound, count: range.count)
                if buffer.count >= Self.flushSize { try flush() }
            } else {
                try flush()
                try file.append(range, of: past)
                bytesWritten += range.count
            }
        } catch {
            fail(error)
            throw error
        }
        return start
    }

    /// Puts the stretch behind the buffer.
    private func settle() {
        guard stretch.count > 0 else { return }
        stretch.withUnsafeBytes { buffer.append(contentsOf: $0) }
        stretch = Stretch()
    }

    /// Writes what is left, so that only ``commit()`` is missing.
    ///
    /// - Returns: how many bytes the output has; `nil` where it stays as it is.
    func finish() throws(ItemError) -> Int? {
        var end: [UInt8] = []
        if !isWhole, !step.isFramed {
            if documents == 0 { step.writer.begin(&end) }
            step.writer.end(&end)
        }
        if buffer.isEmpty, stretch.count == 0, let file, file.endsUntouched(with: end) {
            untouchedEnd = end.count
            return nil
        }
        settle()
        buffer += end
        try flush()
        return file?.count ?? bytesWritten
    }

    /// Lets the output appear.
    func commit() throws(ItemError) {
        guard let file else { return }
        if untouchedEnd != nil { return }
        guard let packer else {
            try file.commit()
            names = [PathName.base(path)]
            return
        }
        try file.settle()
        guard let spool = file.written else {
            throw ItemError("damaged-spool", "what was to be packed into \(path) is gone", help: "run again")
        }
        names = try packer.pack(spool)
    }

    /// Removes what the output was made of, when nothing goes back to it.
    func clean() {
        if packer != nil { file?.abandon() }
    }

    /// Leaves no trace of the file.
    func abandon() {
        file?.abandon()
    }

    /// Leaves what was written for a run that goes on.
    func keep() {
        file?.keep()
    }

    /// Writes what has been added so far.
    func flush() throws(ItemError) {
        // A long stretch is written from where it is; a short one is not worth a call of its own.
        if stretch.count < Self.flushSize / 2 { settle() }
        guard failure == nil, !buffer.isEmpty || stretch.count > 0 else { return }
        do throws(ItemError) {
            if !buffer.isEmpty {
                if let file { try file.append(buffer) } else { try writeOutput(buffer) }
            }
            if stretch.count > 0 {
                if let file { try append(stretch, to: file) } else { try writeOutput(stretch.bytes) }
            }
        } catch {
            // Part of the bytes may be written: nothing that follows could make the output right.
            fail(error)
            throw error
        }
        bytesWritten += buffer.count + stretch.count
        buffer.removeAll(keepingCapacity: true)
        stretch = Stretch()
    }

    private func append(_ stretch: Stretch, to file: ContinuedFile) throws(ItemError) {
        do {
            try stretch.withUnsafeBytes { try file.append($0) }
        } catch {
            throw ItemError(wrapping: error)
        }
    }
}
