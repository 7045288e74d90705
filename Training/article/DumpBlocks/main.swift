// What the training of the article model asks of Galley itself:
//
//     DumpBlocks blocks PAGE...            each block's features and text
//     DumpBlocks choose CHANCES PAGE...    which blocks are kept when they have the chances in a file, one a line
//
// `blocks` prints the features' names; then a line `page NAME` for each page, and for each of its blocks a line of
// numbers, a tab and its text. `choose` prints 1 or 0 for each block.
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

func pages(_ paths: ArraySlice<String>, _ body: (Substring, BlockDump) -> Void) {
    for path in paths {
        guard let tree = try? HTMLParser().parse(read(path)) else { continue }
        body(path.split(separator: "/").last ?? "", BlockDump(tree))
    }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "blocks":
    print(BlockDump.names.joined(separator: " "))
    pages(arguments.dropFirst(2)) { name, page in
        print("page", name)
        for index in 0..<page.count {
            print(
                page.features(of: index).map { "\($0)" }.joined(separator: " "), page.text(of: index), separator: "\t")
        }
    }
case "choose" where arguments.count > 2:
    let lines = String(decoding: read(arguments[2]), as: UTF8.self).split(separator: "\n")
    var chances = lines.map { Float($0) ?? 0 }[...]
    pages(arguments.dropFirst(3)) { _, page in
        let own = Array(chances.prefix(page.count))
        guard own.count == page.count else { return }
        chances = chances.dropFirst(page.count)
        for isKept in page.choose(own) { print(isKept ? 1 : 0) }
    }
default:
    print("DumpBlocks blocks PAGE... | choose CHANCES PAGE...")
    exit(2)
}
