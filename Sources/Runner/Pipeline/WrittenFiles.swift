extension Pipeline {
    /// What became of the files so far.
    struct WrittenFiles: Sendable {
        var count = 0
        var bytes = 0
        var failures: [RunEvent.Failure] = []
        /// All files with lower numbers are done.
        private(set) var upTo = 0
        /// Files with higher numbers that are.
        private var ahead: Set<Int> = []
        /// Numbers of entries of which a file could not be written.
        private(set) var failedEntries: Set<Int> = []
        /// Whether one could not for want of room.
        var isDiskFull = false

        /// Takes down that a file is written, or cannot be.
        mutating func end(_ task: FileTask, hasFailed: Bool) {
            if hasFailed { failedEntries.insert(task.entry) }
            ahead.insert(task.number)
            while ahead.remove(upTo) != nil { upTo += 1 }
        }
    }
}
