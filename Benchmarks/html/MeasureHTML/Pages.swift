import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The pages to work on, all in memory.
enum Pages {
    /// The files of a folder that end in `.html`, by name.
    static func load(_ folder: String) -> [[UInt8]] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".html") { names.append(name) }
        }
        return names.sorted().compactMap { read(folder + "/" + $0) }
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    /// Does the work on every page.
    ///
    /// - Returns: how many pages could not be worked on.
    static func run(_ work: Work, _ pages: [[UInt8]], jobs: Int) -> Int {
        if jobs == 1 { return run(work, pages, from: 0, by: 1) }
        let failed = Failures()
        var threads: [pthread_t] = []
        for job in 0..<jobs {
            let part = Part(work: work, pages: pages, first: job, step: jobs, failures: failed)
            var thread = pthread_t()
            pthread_create(
                &thread, nil,
                { pointer in
                    guard let pointer else { return nil }
                    let part = Unmanaged<Part>.fromOpaque(pointer).takeRetainedValue()
                    let failed = Pages.run(part.work, part.pages, from: part.first, by: part.step)
                    part.failures.count.add(failed, ordering: .relaxed)
                    return nil
                }, Unmanaged.passRetained(part).toOpaque())
            threads.append(thread)
        }
        for thread in threads { pthread_join(thread, nil) }
        return failed.count.load(ordering: .relaxed)
    }

    private static func run(_ work: Work, _ pages: [[UInt8]], from first: Int, by step: Int) -> Int {
        let work = work.make()
        var failed = 0
        for index in stride(from: first, to: pages.count, by: step) {
            do { _ = try work(pages[index]) } catch { failed += 1 }
        }
        return failed
    }

    private final class Failures: Sendable {
        let count = Atomic(0)
    }

    /// What one thread does.
    private final class Part: Sendable {
        let work: Work
        let pages: [[UInt8]]
        let first: Int
        let step: Int
        let failures: Failures

        init(work: Work, pages: [[UInt8]], first: Int, step: Int, failures: Failures) {
            self.work = work
            self.pages = pages
            self.first = first
            self.step = step
            self.failures = failures
        }
    }
}
