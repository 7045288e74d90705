import JSON
import PandocAST
import PluginKit

extension PandocEncoder {
    mutating func writeList(_ index: Int, marker: JSONView?) {
        let list = nodes[index]
        let place: PlainPlace = list.flags.contains(.tight) ? .tightItem : .looseItem
        guard list.flags.contains(.ordered) else {
            node("BulletList") { $0.writeItems(of: index, in: place) }
            return
        }
        node("OrderedList") { encoder in
            encoder.writer.beginArray()
            encoder.write(.list, of: marker) { encoder in
                encoder.writer.beginArray()
                encoder.writer.number(list.payload)
                encoder.node("Decimal")
                encoder.node("Period")
                encoder.writer.endArray()
            }
            encoder.writeItems(of: index, in: place)
            encoder.writer.endArray()
        }
    }

    private mutating func writeItems(of list: Int, in place: PlainPlace) {
        writer.beginArray()
        for item in children(of: list) {
            let flags = nodes[item].flags
            writer.beginArray()
            writeChildren(
                of: item, in: place,
                task: flags.contains(.task) ? (flags.contains(.checked) ? .checked : .open) : nil)
            writer.endArray()
        }
        writer.endArray()
    }

    /// Writes terms with their definitions; definitions before any term have an empty one.
    mutating func writeDefinitionList(_ index: Int) {
        node("DefinitionList") { encoder in
            encoder.writer.beginArray()
            var isOpen = false
            for part in encoder.children(of: index) {
                let isTerm = encoder.nodes[part].blockKind == .term
                if isTerm || !isOpen {
                    if isOpen { encoder.endDefinitions() }
                    encoder.writer.beginArray()
                    encoder.writer.beginArray()
                    if isTerm { encoder.writeInlines(part + 1..<Int(encoder.nodes[part].end)) }
                    encoder.writer.endArray()
                    encoder.writer.beginArray()
                    isOpen = true
                }
                if !isTerm { encoder.writeBlocks(of: part, in: .definition) }
            }
            if isOpen { encoder.endDefinitions() }
            encoder.writer.endArray()
        }
    }

    private mutating func endDefinitions() {
        writer.endArray()
        writer.endArray()
    }

    /// The places of a node's children.
    func children(of parent: Int) -> [Int] {
        var children: [Int] = []
        var index = parent + 1
        while index < Int(nodes[parent].end) {
            children.append(index)
            index = Int(nodes[index].end)
        }
        return children
    }

    /// Writes a figure; its captions are one, wherever they stand.
    mutating func writeFigure(_ index: Int, marker: JSONView?) {
        node("Figure") { encoder in
            encoder.writer.beginArray()
            encoder.write(.attributes, of: marker) { $0.write(PandocAttributes()) }
            encoder.writer.beginArray()
            encoder.write(.short, of: marker) { $0.writer.null() }
            encoder.writeCaption(of: index)
            encoder.writer.endArray()
            encoder.writer.beginArray()
            encoder.writeChildren(of: index, in: .figure)
            encoder.writer.endArray()
            encoder.writer.endArray()
        }
    }

    /// Writes the blocks of the captions that are in a block.
    mutating func writeCaption(of parent: Int) {
        writer.beginArray()
        for child in children(of: parent) where nodes[child].blockKind == .caption {
            writeChildren(of: child, in: .caption)
        }
        writer.endArray()
    }
}
