// Times Galley on a folder of pages and prints a line of JSON for each piece of work, as peers.py does for its peers.
//
//     MeasureHTML PAGES [JOBS]
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

guard CommandLine.arguments.count > 1 else {
    print("usage: MeasureHTML PAGES [JOBS]")
    exit(2)
}
let pages = Pages.load(CommandLine.arguments[1])
let jobs = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 1 : 1
for work in Work.allCases {
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
}
