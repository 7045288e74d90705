import PluginKit
import Storage
import Synchronization

/// Where a run keeps its journal.
public struct StateLocation: Sendable, Hashable {
    /// Made where it is missing.
    public var folder: String
    /// Of the files in it, without their ending: one for each set of outputs.
    public var name: String

    public init(folder: String, name: String) {
        self.folder = folder
        self.name = name
    }

    /// The journal of the run that came to its end last.
    var path: String { PathName.join(folder, fileName) }
    var fileName: String { name + ".journal" }
    /// What a run was about to write.
    var intentPath: String { PathName.join(folder, name + ".intents") }
}

/// What is known of earlier runs of a plan, and the right to be the only one that is at it.
final class RunState: Sendable {
    let location: StateLocation
    let folder: OutputFolder
    private let lock: FileLock?
    let start: StartRecord
    /// The run that came to its end last, where it was of the same plan.
    let finished: PastRun?
    /// The run that came to its end last, of whatever plan.
    let previous: PastRun?
    /// The run that was stopped, where it was of the same plan.
    let stopped: PastRun?
    /// The files of documents as they were written last, by this run or by earlier ones.
    private let outputs: Mutex<[UInt64: OutputMark]>
    /// The run that was stopped, of whatever plan.
    let left: PastRun?
    /// What runs that were stopped were about to write, whether they did or not.
    let intents: [OutputRecord]
    /// How many bytes of the file of intents are good.
    let intentBytes: Int
    /// By a hash of the write and the path.
    private let intended: [UInt64: [OutputMark]]
    /// Whether outputs of earlier runs are written over whatever became of them.
    private let mayOverwrite: Bool

    /// - Parameters:
    ///   - fingerprint: of what makes outputs what they are.
    ///   - restarts: whether what is known is not to be gone by.
    ///   - isOnlyLook: whether nothing will be written.
    /// - Throws: ``ItemError`` when another run is at it, or the folder cannot be written to.
    init(
        _ location: StateLocation, fingerprint: UInt64, restarts: Bool = false, isOnlyLook: Bool = false
    ) throws(ItemError) {
        self.location = location
        folder = try OutputFolder(path: location.folder)
        lock = isOnlyLook ? nil : try FileLock(path: PathName.join(location.folder, location.name + ".lock"))
        start = StartRecord(fingerprint: fingerprint, boot: BootIdentity.current)
        let finished = PastRun(path: location.path, boot: start.boot)
        left = Self.left(location, start)
        let stopped = left
        previous = finished
        var outputs = finished?.outputs ?? [:]
        if let stopped { outputs.merge(stopped.outputs) { $1 } }
        self.outputs = Mutex(restarts ? [:] : outputs)
        mayOverwrite = restarts
        let found = Self.intents(at: location.intentPath)
        (intents, intentBytes, intended) = (found.outputs, found.bytes, found.marks)
        // Entries of another plan are of no use, but what it wrote is still what this one finds.
        self.finished = !restarts && finished?.start.fingerprint == fingerprint && finished?.end != nil ? finished : nil
        self.stopped = !restarts && stopped?.start.fingerprint == fingerprint ? stopped : nil
    }

    private init(withoutEntries other: RunState) {
        location = other.location
        folder = other.folder
        lock = other.lock
        start = other.start
        outputs = Mutex(other.outputs.withLock { $0 })
        mayOverwrite = other.mayOverwrite
        // With those of the attempt before.
        let found = Self.intents(at: location.intentPath)
        (intents, intentBytes, intended) = (found.outputs, found.bytes, found.marks)
        previous = other.previous
        left = Self.left(location, start)
        finished = nil
        stopped = nil
    }

    private static func left(_ location: StateLocation, _ start: StartRecord) -> PastRun? {
        PastRun(path: PendingFile.hiddenPath(of: location.fileName, in: location.folder), boot: start.boot)
    }

    /// What this run and those that were stopped were about to write, as it is on disk.
    var intentsNow: [OutputRecord] { Self.intents(at: location.intentPath).outputs }

    private static func intents(
        at path: String
    ) -> (outputs: [OutputRecord], bytes: Int, marks: [UInt64: [OutputMark]]) {
        guard let file = RandomFile(path: path) else { return ([], 0, [:]) }
        var cursor = RecordCursor(file, 0..<file.size)
        var outputs: [OutputRecord] = []
        var marks: [UInt64: [OutputMark]] = [:]
        while case .orphan(let output)? = cursor.next() {
            guard case .file(_, let path, let checksum) = output.place else { continue }
            outputs.append(output)
            let mark = OutputMark(size: output.size, checksum: checksum)
            marks[OutputMark.key(write: output.write, path), default: []].append(mark)
        }
        return (outputs, cursor.offset, marks)
    }

    /// The same, but that every item is to be converted.
    var withoutEntries: RunState { RunState(withoutEntries: self) }

    /// What an item came to before, if it is as it was.
    ///
    /// - Parameters:
    ///   - identity: of the item, with the read.
    ///   - stamp: of the item now.
    ///   - scope: which runs it can be taken over from.
    ///   - retriesFailures: whether what failed in a run that was stopped is to be tried again.
    ///   - window: the part of the journal that was read last.
    func replay(
        of identity: String, _ stamp: FileStamp?, _ scope: Sequencer.ReplayScope, retriesFailures: Bool,
        _ window: inout RecordWindow
    ) -> Replay? {
        guard let stamp else { return nil }
        if scope.isStoppedUsable, let stopped, let entry = stopped.entry(named: identity), !entry.isUnfinished,
            !(retriesFailures && entry.hasFailed), let replay = Replay(stopped, entry, stamp, isLeft: true, &window)
        {
            return replay
        }
        guard scope.isFinishedUsable, let finished, let entry = finished.entry(named: identity), !entry.hasFailed,
            !entry.isUnfinished
        else {
            return nil
        }
        return Replay(finished, entry, stamp, isLeft: false, &window)
    }

    /// What was written to a file last; `nil` when it is not known.
    func mark(write: Int, path: String) -> OutputMark? {
        outputs.withLock { $0[OutputMark.key(write: write, path)] }
    }

    func setMark(_ mark: OutputMark, write: Int, path: String) {
        outputs.withLock { $0[OutputMark.key(write: write, path)] = mark }
    }

    /// What a collected output goes on from, and the file as it was finished last.
    ///
    /// - Throws: ``ItemError`` with the code `output-edited` when the file is not as it was finished.
    func base(
        ofWrite write: Int, _ step: WriteStep
    ) throws(ItemError) -> (base: ContinuedFile.Base, past: RandomFile?) {
        guard let (folder, name) = step.file else { return (.nothing, nil) }
        let path = PathName.join(folder, name)
        let past = step.isSpooled ? nil : RandomFile(path: path)
        let known = previous?.end?.filter { $0.write == write } ?? []
        let isIntact = !known.isEmpty && known.allSatisfy { FileStamp.of(PathName.join(folder, $0.name)) == $0.stamp }
        if let stopped, stopped.writing.contains(write) {
            let spooled = step.isSpooled ? Spool.fileName(of: name) : name
            let hidden = RandomFile(path: PendingFile.hiddenPath(of: spooled, in: folder))
            let size = stopped.collectedSizes[write] ?? 0
            if let hidden, hidden.size >= size { return (.left(hidden, size: hidden.size), isIntact ? past : nil) }
            // It appeared before the run was stopped.
            let committed = stopped.committing?.first { $0.write == write }
            if hidden == nil, let past, committed?.size == past.size { return (.finished(past), past) }
            return (.nothing, nil)
        }
        if isIntact {
            guard finished != nil else { return (.nothing, nil) }
            if step.isSpooled { return (.packed(size: known[0].content), nil) }
            return past.map { (.finished($0), $0) } ?? (.nothing, nil)
        }
        let isChanged = known.contains { output in
            FileStamp.of(PathName.join(folder, output.name)).map { $0 != output.stamp } ?? false
        }
        let isOurs = left?.replaced.contains(write) ?? false
        guard !isChanged || isOurs || mayOverwrite else { throw Self.edited(path) }
        return (.nothing, nil)
    }

    static func edited(_ path: String) -> ItemError {
        ItemError(
            "output-edited", "\(path) was changed by someone else since it was written, and stays as it is",
            help: "move it away, or run with --restart to write over it")
    }

    /// Whether a document's file is to be written.
    ///
    /// - Throws: ``ItemError`` when someone else has changed it.
    func isToBeWritten(
        _ mark: OutputMark, write: Int, _ folder: OutputFolder, _ path: String
    ) throws(ItemError) -> Bool {
        guard !mayOverwrite, let past = self.mark(write: write, path: path) else { return true }
        guard let stamp = folder.stamp(of: path) else { return true }
        if past == mark, stamp.size == mark.size { return false }
        guard let found = folder.checksum(of: path) else { return true }
        if found == mark.checksum, stamp.size == mark.size { return false }
        let isOurs = intended[OutputMark.key(write: write, path)]?.contains { $0.checksum == found } ?? false
        guard isOurs || (found == past.checksum && stamp.size == past.size) else {
            throw Self.edited(PathName.join(folder.path, path))
        }
        return true
    }

    /// Whether a file is as Galley has written it, or was about to.
    func isOurs(write: Int, _ folder: OutputFolder, _ path: String) -> Bool {
        guard let found = folder.checksum(of: path) else { return false }
        let marks =
            (mark(write: write, path: path).map { [$0] } ?? []) + (intended[OutputMark.key(write: write, path)] ?? [])
        return marks.contains { $0.checksum == found }
    }

    /// What is known of a file that is made no longer: as it was written last, which may have been by a run that was
    /// stopped.
    ///
    /// - Returns: `nil` when it is somebody else's now.
    func lastWritten(_ output: OutputRecord, _ folder: OutputFolder, _ path: String) -> OutputRecord? {
        let key = OutputMark.key(write: output.write, path)
        var mark = outputs.withLock { $0[key] }
        if let intended = intended[key] {
            let found = folder.checksum(of: path)
            mark = (intended + (mark.map { [$0] } ?? [])).first { $0.checksum == found }
        }
        guard let mark else { return nil }
        let place = OutputRecord.Place.file(wanted: path, path: path, checksum: mark.checksum)
        return OutputRecord(write: output.write, place: place, size: mark.size)
    }

    /// Removes the file of intents, when the journal tells of all that was written.
    func forgetIntents() throws(ItemError) {
        let name = PathName.base(location.intentPath)
        if folder.stamp(of: name) != nil { try folder.remove(name) }
    }
}
