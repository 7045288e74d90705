// Times Galley at one piece of work on a folder of pages and prints a line of JSON, as peers.py does for its peers.
//
//     MeasureHTML PAGES parse|extract|convert [JOBS]
//     MeasureHTML PAGES flip COUNT [SEED]    instead changes bytes of the pages, and tells whether all went well
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

let arguments = CommandLine.arguments
guard arguments.count > 2, arguments[2] == "flip" || Work(rawValue: arguments[2]) != nil else {
    print("usage: MeasureHTML PAGES parse|extract|convert [JOBS]\n       MeasureHTML PAGES flip COUNT [SEED]")
    exit(2)
}
let pages = Pages.load(arguments[1])
if let work = Work(rawValue: arguments[2]) {
    let jobs = arguments.count > 3 ? max(1, Int(arguments[3]) ?? 1) : 1
    let before = Clock.peakMemory
    var best = (seconds: Double.infinity, failed: 0)
    for _ in 0..<5 {
        let start = Clock.now
        let failed = Pages.run(work, pages, jobs: jobs)
        let seconds = Clock.now - start
        if seconds < best.seconds { best = (seconds, failed) }
    }
    let size = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
    print(
        "{\"peer\": \"galley\", \"version\": \"here\", \"work\": \"\(work.rawValue)\", \"jobs\": \(jobs), "
            + "\"seconds\": \(Clock.rounded(best.seconds, 1000)), \"MB\": \(Clock.rounded(size, 10)), "
            + "\"MB/s\": \(Clock.rounded(size / best.seconds, 10)), \"failed\": \(best.failed), "
            + "\"peak MiB above the pages\": \((Clock.peakMemory - before) / 1024)}")
} else {
    let count = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 100_000
    let seed = arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1
    var flipped = FlippedBytes(seed: seed)
    let start = Clock.now
    flipped.run(pages, count: count)
    print(
        "\(count) bytes of \(pages.count) pages changed, each read as article and whole: \(flipped.failed) failed, "
            + "the slowest took \(Clock.rounded(flipped.slowest * 1000, 10)) ms, all "
            + "\(Clock.rounded(Clock.now - start, 10)) s, at most \(Clock.peakMemory / 1024) MiB")
    exit(flipped.failed == 0 ? 0 : 1)
}
