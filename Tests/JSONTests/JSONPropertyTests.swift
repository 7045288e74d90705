import GalleyTesting
import Testing

@testable import JSON

struct JSONPropertyTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func whatIsWrittenIsRead(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let tree = JSONTree.random(depth: 6, using: &generator)
        for isPretty in [false, true] {
            for scriptSafe in [false, true] {
                let options = JSONWriter.Options(isPretty: isPretty, scriptSafe: scriptSafe)
                var writer = JSONWriter(options: options)
                try tree.write(to: &writer)
                let bytes = writer.finish()
                let document = try JSONDocument(parsing: bytes)
                #expect(JSONTree(document.root) == tree)
                writer = JSONWriter(options: options)
                writer.value(document.root)
                #expect(writer.finish() == bytes)
                if scriptSafe { #expect(!bytes.contains(UInt8(ascii: "<")) && !bytes.contains(UInt8(ascii: ">"))) }
            }
        }
    }

    /// The parser and the error locator are written apart, and agree on every text whether it is JSON.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func parserAndLocatorAgreeOnDamagedTexts(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed &+ 1_000_000)
        var writer = JSONWriter(options: .init(isPretty: seed % 2 == 0))
        try JSONTree.random(depth: 5, using: &generator).write(to: &writer)
        let original = writer.finish()
        let alphabet = Array("\"\\{}[],:0-.eEutrnfx \n\t/'".utf8) + [0x00, 0x0C, 0x1A, 0x80, 0xC3, 0xE2, 0xFF]
        let parser = JSONParser()
        for _ in 0..<100 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                let byte = alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
                switch Int.random(in: 0...3, using: &generator) {
                case 0: bytes[index] = byte
                case 1: bytes.insert(byte, at: index)
                case 2: bytes.remove(at: index)
                default: bytes.removeSubrange(index...)
                }
            }
            let located = bytes.withUnsafeBufferPointer {
                JSONErrorLocator.firstMistake(in: $0, options: parser.options)
            }
            let result = Result { () throws(JSONError) in try parser.parse(bytes) }
            switch (result, located) {
            case (.success, nil): break
            case (.failure(let error), let mistake?): #expect(error == mistake)
            default: Issue.record("disagreement about \(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func doublesAreTheNearest(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let digits = UInt64.random(in: 0...(1 << UInt64.random(in: 1...63, using: &generator)), using: &generator)
            let literal = "\(digits).\(digits % 1000)e\(Int.random(in: -30...30, using: &generator))"
            let value = Array(literal.utf8).withUnsafeBufferPointer { JSONLiteral.double($0) }
            #expect(value == Double(literal))
        }
    }
}
