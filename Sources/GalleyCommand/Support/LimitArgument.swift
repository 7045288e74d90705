import ArgumentParser
import PluginKit
import Storage

/// A limit and what it is to be: `archive-ratio=5000`, `record-bytes=1GiB`.
struct LimitArgument: ExpressibleByArgument {
    var path: WritableKeyPath<ArchiveLimits, Int> & Sendable
    var value: Int

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let known = ArchiveLimits.names.first(where: { $0.name == parts[0] }),
            let size = SizeArgument(argument: String(parts[1]))
        else { return nil }
        path = known.path
        value = size.bytes
    }
}
