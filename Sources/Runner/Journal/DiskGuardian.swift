import Storage

/// Sees to it every few seconds that what a run has done is on disk, so that it goes on after a power cut.
final class DiskGuardian {
    private let mark: DurableMark?
    private let folders: [OutputFolder]
    private var next: ContinuousClock.Instant
    private static let interval = Duration.seconds(5)

    init(_ state: RunState, _ pipeline: Pipeline) {
        mark = pipeline.durableMark
        folders = [state.folder] + pipeline.outputFolders
        next = .now + Self.interval
    }

    /// Asked about ten times a second.
    func look() {
        guard let mark, ContinuousClock.now >= next else { return }
        let size = mark.writtenSize
        if size > mark.durableSize {
            // What the journal tells of was written before the journal was.
            for folder in folders { folder.synchronize() }
            mark.setDurable(size)
        }
        next = .now + Self.interval
    }
}
