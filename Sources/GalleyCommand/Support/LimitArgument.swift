import ArgumentParser
import PluginKit
import Storage

/// A limit and what it is to be: `archive-ratio=5000`, `record-bytes=1GiB`.
struct LimitArgument {
    var path: WritableKeyPath<ArchiveLimits, Int> & Sendable
    var value: Int

    /// - Throws: `ValidationError` that says what is wrong with it.
    init(parsing argument: String) throws {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("a limit is NAME=NUMBER, such as archive-ratio=5000") }
        guard let known = ArchiveLimits.names.first(where: { $0.name == parts[0] }) else {
            let names = ArchiveLimits.names.map(\.name)
            let help = Suggestion.help(for: parts[0], among: names)
            throw ValidationError(
                "there is no limit '\(parts[0])'; "
                    + (help.isEmpty ? "there are \(names.joined(separator: ", "))" : help))
        }
        guard let value = ByteCount.parse(parts[1]) else {
            throw ValidationError("'\(parts[1])' is neither a number above 0 nor a size such as 500MB")
        }
        path = known.path
        self.value = value
    }
}
