// Prints the blocks of pages with their features, for train.py: DumpBlocks PAGE.html...
//
// The first line names the features; then a line `page NAME` for each page, and for each of its blocks a line of
// numbers, a tab and its text.
import HTML5
import HTMLReader

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
}

print(BlockDump.names.joined(separator: " "))
for path in CommandLine.arguments.dropFirst() {
    guard let tree = try? HTMLParser().parse(read(path)) else { continue }
    print("page", path.split(separator: "/").last.map(String.init) ?? "")
    for row in BlockDump.rows(of: tree) {
        print(row.features.map { "\($0)" }.joined(separator: " "), row.text, separator: "\t")
    }
}
