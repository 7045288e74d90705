import PluginKit
import Storage

/// Makes outputs of what has been spooled: an archive, a compressed file, or parts.
struct OutputPacker {
    let step: WriteStep
    let folder: OutputFolder
    let name: String

    /// - Parameter spool: the whole of it.
    /// - Returns: the names of the files that were made.
    func pack(_ spool: RandomFile) throws(ItemError) -> [String] {
        let form = OutputForm.of(name)
        if let split = step.split { return try part(spool, by: split, form) }
        let path = PathName.join(folder.path, name)
        let output = try ArchiveWriting(form, into: folder.begin(name), path: path)
        if form.archive != nil {
            var documents = Spool.Cursor(spool)
            while let document = try documents.next() {
                try output.begin(document.name, size: document.range.count)
                try Self.copy(document.range, of: spool, to: output.append)
            }
        } else {
            try Self.copy(0..<spool.size, of: spool, to: output.append)
        }
        try output.commit()
        return [name]
    }

    private func part(_ spool: RandomFile, by split: OutputSplit, _ form: OutputForm) throws(ItemError) -> [String] {
        var documents = Spool.Cursor(spool)
        var next = try documents.next()
        var names: [String] = []
        // With no document at all there is one part, as there is one file without parts.
        while next != nil || names.isEmpty {
            let name = split.name(of: self.name, part: names.count + 1)
            let part = try Part(folder, name, form)
            var count = 0
            var size = 0
            while let document = next, count == 0 || split.takes(count + 1, size + document.range.count) {
                var between: [UInt8] = []
                if count == 0 { step.writer.begin(&between) } else { step.writer.separate(&between) }
                try part.append(between)
                try Self.copy(document.range, of: spool) { bytes throws(ItemError) in try part.append(bytes) }
                count += 1
                size += between.count + document.range.count
                next = try documents.next()
            }
            var end: [UInt8] = []
            if count == 0 { step.writer.begin(&end) }
            step.writer.end(&end)
            try part.append(end)
            try part.commit()
            names.append(name)
        }
        return names
    }

    private static func copy(
        _ range: Range<Int>, of file: RandomFile, to append: (UnsafeRawBufferPointer) throws(ItemError) -> Void
    ) throws(ItemError) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let block = file.read(at: offset, count: min(range.upperBound - offset, 1 << 20))
            guard !block.isEmpty else { throw ItemError("damaged-spool", "what was to be packed is cut short") }
            do {
                try block.withUnsafeBytes { try append($0) }
            } catch {
                throw ItemError(wrapping: error)
            }
            offset += block.count
        }
    }
}

/// A part of a collected output, compressed or not.
private final class Part {
    private var file: PendingFile?
    private let packed: ArchiveWriting?

    init(_ folder: OutputFolder, _ name: String, _ form: OutputForm) throws(ItemError) {
        let pending = try folder.begin(name)
        if form.filter != nil {
            packed = try ArchiveWriting(form, into: pending, path: PathName.join(folder.path, name))
            file = nil
        } else {
            packed = nil
            file = consume pending
        }
    }

    func append(_ bytes: [UInt8]) throws(ItemError) {
        do {
            try bytes.withUnsafeBytes { try append($0) }
        } catch {
            throw ItemError(wrapping: error)
        }
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(ItemError) {
        guard bytes.count > 0 else { return }
        if let packed { try packed.append(bytes) } else { try file?.append(bytes) }
    }

    func commit() throws(ItemError) {
        if let packed { try packed.commit() } else { try file.take()?.commit() }
    }
}
