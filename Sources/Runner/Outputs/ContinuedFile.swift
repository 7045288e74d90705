import PluginKit
import Storage

/// A file that is made anew from the one before it: as long as what is to be in it is what is in that one, nothing is
/// written at all; from where they part, the rest is.
///
/// What it goes on from is the file of a run that ended, or what a run that was stopped has left under a hidden name.
final class ContinuedFile {
    /// What a file goes on from.
    enum Base {
        case nothing
        /// The file as a run has finished it.
        case finished(RandomFile)
        /// So many bytes, of which the finished file was made; they are there no longer.
        case packed(size: Int)
        /// What was left under the hidden name, and so many bytes of it as are good.
        case left(RandomFile, size: Int)
    }

    let folder: OutputFolder
    private let name: String
    private let mayBeStream: Bool
    private var base: Base
    private var file: PendingFile?
    /// How many bytes the file has so far.
    private(set) var count = 0
    /// Told when it is first written to.
    private let willWrite: () -> Void

    init(
        folder: OutputFolder, name: String, mayBeStream: Bool = false, base: Base = .nothing,
        willWrite: @escaping () -> Void = {}
    ) throws(ItemError) {
        self.folder = folder
        self.name = name
        self.mayBeStream = mayBeStream
        self.base = base
        self.willWrite = willWrite
        if case .nothing = base { try begin() }
    }

    /// Whether nothing was written, as all is as it was.
    var isUntouched: Bool { file == nil }

    /// Whether it is a device or a pipe.
    var isStream: Bool { file?.isStream ?? false }

    /// Takes the bytes of the base that come next, after some that are known to be the same.
    ///
    /// - Parameters:
    ///   - between: how many bytes come before them.
    ///   - isLeft: whether they are in what was left under the hidden name, and not in the finished file.
    /// - Returns: whether they come next.
    func pass(_ range: Range<Int>, after between: Int, isLeft: Bool) -> Bool {
        guard file == nil, range.lowerBound == count + between else { return false }
        switch base {
        case .nothing: return false
        case .finished(let file):
            guard range.upperBound <= file.size else { return false }
        case .packed(let size):
            guard range.upperBound <= size else { return false }
        case .left(_, let size):
            guard isLeft, range.upperBound <= size else { return false }
        }
        count = range.upperBound
        return true
    }

    /// Whether bytes end the file as they end the base, so that it can stay as it is.
    func endsUntouched(with bytes: [UInt8]) -> Bool {
        if file == nil, case .packed(let size) = base { return size == count + bytes.count }
        guard file == nil, case .finished(let past) = base, past.size == count + bytes.count else { return false }
        return past.read(at: count, count: bytes.count) == bytes
    }

    func append(_ bytes: UnsafeRawBufferPointer) throws(ItemError) {
        try begin()
        do {
            try file?.append(bytes)
        } catch {
            throw ItemError(wrapping: error)
        }
        count += bytes.count
    }

    func append(_ bytes: [UInt8]) throws(ItemError) {
        try begin()
        try file?.append(bytes)
        count += bytes.count
    }

    /// Copies bytes of another file to the end.
    func append(_ range: Range<Int>, of other: RandomFile) throws(ItemError) {
        try begin()
        try copy(range, of: other)
        count += range.count
    }

    private func copy(_ range: Range<Int>, of other: RandomFile) throws(ItemError) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let block = other.read(at: offset, count: min(range.upperBound - offset, 1 << 20))
            guard !block.isEmpty else { throw ItemError("output-changed", "\(name) was cut short while it was read") }
            try file?.append(block)
            offset += block.count
        }
    }

    /// Parts from the base, if that has not been done yet.
    private func begin() throws(ItemError) {
        guard file == nil else { return }
        switch base {
        case .nothing: file = try folder.begin(name, mayBeStream: mayBeStream)
        case .finished(let past):
            file = try folder.begin(name)
            try copy(0..<count, of: past)
        case .packed:
            guard count == 0 else { throw Self.startOver }
            file = try folder.begin(name)
        case .left: file = try folder.begin(name, resumed: count)
        }
        willWrite()
    }

    /// Thrown when the bytes before are needed and are there no longer: all documents are to be made anew.
    static let startOver = ItemError("start-over", "the documents before have to be made anew")

    /// Lets the file appear; one that is untouched stays what it was.
    func commit() throws(ItemError) {
        if case .left = base { try begin() }
        if let file = file.take() { try file.commit() }
    }

    /// Leaves no trace of it.
    func abandon() {
        file = nil
    }

    /// What was written so far, to be read.
    var written: RandomFile? { RandomFile(path: PendingFile.hiddenPath(of: name, in: folder.path)) }

    /// Sees to it that all is under the hidden name, though nothing may have been added.
    func settle() throws(ItemError) {
        try begin()
    }

    /// Removes what an earlier run has left under the hidden name and is not gone on from.
    func removeLeft() {
        guard file == nil else { return }
        if case .left = base { return }
        try? folder.remove(PathName.base(PendingFile.hiddenPath(of: name, in: "")))
    }

    /// Leaves what was written for a run that goes on.
    func keep() {
        if let file = file.take() { file.keep() }
    }
}
