import GalleyTesting
import Storage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension TemporaryFolder {
    /// Waits until files are old enough for their times to tell of a later change.
    func age(_ name: String) throws {
        for file in try tree(name).keys {
            while FileStamp.of("\(path)/\(name)/\(file)")?.isFresh == true { usleep(2000) }
        }
    }

    /// What tells of each file whether it was touched.
    func stamps() throws -> [String: FileStamp] {
        var stamps: [String: FileStamp] = [:]
        for name in try tree().keys { stamps[name] = FileStamp.of("\(path)/\(name)") }
        return stamps
    }
}
