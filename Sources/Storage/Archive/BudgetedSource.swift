import PluginKit

/// Bytes that come out of an archive, and count against what may.
final class BudgetedSource: ByteSource {
    private let source: any ByteSource
    private let budget: ArchiveBudget
    private let part: ArchiveBudget.Part

    init(_ source: any ByteSource, _ budget: ArchiveBudget, _ part: ArchiveBudget.Part) {
        self.source = source
        self.budget = budget
        self.part = part
    }

    var remaining: Int? { nil }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = try source.read(into: buffer)
        try budget.count(count, part)
        return count
    }
}

/// Bytes that are counted as they are read.
final class TalliedSource: ByteSource {
    private let source: any ByteSource
    private(set) var count = 0

    init(_ source: any ByteSource) {
        self.source = source
    }

    var remaining: Int? { source.remaining }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let read = try source.read(into: buffer)
        count += read
        return read
    }
}
