import HTML5
import JSON

/// The JSON-LD of a page: the values in its script elements of that type.
struct JSONLDBlocks {
    /// The values in order; those of a block that holds an array, one by one.
    private(set) var values: [JSONView] = []
    /// Blocks that were not JSON and could be mended.
    private(set) var repaired: [NodeID] = []
    /// Blocks of which nothing could be made, and why.
    private(set) var broken: [(script: NodeID, reason: String)] = []

    /// How many bytes of JSON-LD are read from one page.
    static let longest = 64 << 20

    private static let options = JSONReadingOptions(
        maximumDepth: JSONLDRepair.maximumDepth, maximumBytes: longest * 4, loneSurrogates: .replace)

    /// - Parameter scripts: elements whose text is JSON-LD.
    init(_ scripts: [NodeID], in tree: HTMLTree) {
        guard !scripts.isEmpty else { return }
        let parser = JSONParser(options: Self.options)
        var left = Self.longest
        for script in scripts {
            guard let child = tree.firstChild(of: script) else { continue }
            let text = tree.text(of: child)
            left -= text.count
            if left < 0 {
                broken.append((script, "the page has more JSON-LD than the limit of \(Self.longest) bytes"))
                return
            }
            tree.withBytes(of: text) { read($0, script, parser) }
        }
    }

    private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ script: NodeID, _ parser: JSONParser) {
        guard text.contains(where: { $0 > 0x20 }) else { return }
        do throws(JSONError) {
            add(try parser.parse(copying: text).root)
            return
        } catch {
            guard error.code != .tooDeep, let mended = Self.mended(text),
                let document = try? parser.parse(mended)
            else {
                broken.append((script, error.description))
                return
            }
            if document.root.count == 0 {
                broken.append((script, error.description))
            } else {
                repaired.append(script)
                add(document.root)
            }
        }
    }

    private static func mended(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        // Some templates escape the whole block as if it were text of the page.
        guard !text.contains(UInt8(ascii: "\"")), text.contains(UInt8(ascii: "&")) else {
            return JSONLDRepair.repaired(text)
        }
        let decoded = Array(CharacterReferences.decoded(text).utf8)
        return decoded.withUnsafeBufferPointer { JSONLDRepair.repaired($0) }
    }

    private mutating func add(_ value: JSONView) {
        if value.kind == .array {
            for element in value.elements { add(flat: element) }
        } else {
            add(flat: value)
        }
    }

    private mutating func add(flat value: JSONView) {
        if value.kind == .array {
            values += value.elements.filter { $0.kind == .object }
        } else if value.kind == .object {
            values.append(value)
        }
    }
}
