import PluginKit

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the operating system refused.
struct SystemError: Error {
    var code: Int32
    var operation: String
    var path: String

    /// Takes the error of the call that just failed.
    static func last(_ operation: String, _ path: String) -> SystemError {
        SystemError(code: errno, operation: operation, path: path)
    }

    /// In the terms of a report.
    var itemError: ItemError {
        let reason = String(cString: strerror(code))
        let message = "cannot \(operation) \(path): \(reason)"
        switch code {
        case ENOENT: return ItemError("not-found", message, help: "check the name and the folder")
        case EACCES, EPERM: return ItemError("not-permitted", message, help: "check the permissions")
        case EROFS: return ItemError("not-permitted", message, help: "choose a folder that can be written to")
        case ENOSPC, EDQUOT: return ItemError("disk-full", message, help: "make room and run again")
        case EPIPE: return ItemError("output-closed", message, help: "whoever read it went away")
        case ELOOP: return ItemError("link-loop", message, help: "a symbolic link leads back to itself")
        case ENAMETOOLONG: return ItemError("name-too-long", message, help: "choose a shorter name")
        case EISDIR: return ItemError("is-a-folder", message, help: "a folder stands where a file is wanted")
        case ENOTDIR: return ItemError("not-a-folder", message, help: "a file stands where a folder is wanted")
        default: return ItemError("input-output", message)
        }
    }
}
