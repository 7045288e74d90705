import DocumentModel
import GalleyTesting
import Testing

@Suite struct UTF8CheckTests {
    @Test func agreesWithTheStandardLibrary() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let bytes = Self.randomBytes(using: &generator)
            let isValid = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
            #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }

    @Test func tellsWhereTheFirstMistakeIs() {
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<5000 {
            let bytes = Self.randomBytes(using: &generator)
            guard let offset = bytes.withUnsafeBufferPointer({ UTF8Check.firstInvalid($0) }) else { continue }
            #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil, "\(bytes)")
            let longer = (1...4).filter { offset + $0 <= bytes.count }
            #expect(longer.allSatisfy { String(validating: bytes[..<(offset + $0)], as: UTF8.self) == nil }, "\(bytes)")
        }
    }

    @Test func everySequenceOfTwoBytes() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                for bytes in [[first, second], [0xE0, first, second], [0xF0, first, second, 0x80]] {
                    let isValid = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
                    guard isValid != (String(validating: bytes, as: UTF8.self) != nil) else { continue }
                    Issue.record("\(bytes)")
                }
            }
        }
    }

    /// Scalars of all widths with a mistake here and there.
    private static func randomBytes(using generator: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let limit: UInt32 = [0x7F, 0x7FF, 0xFFFF, 0x10_FFFF].randomElement(using: &generator) ?? 0x7F
            let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) ?? "?"
            bytes.append(contentsOf: String(Character(scalar)).utf8)
        }
        if Bool.random(using: &generator), !bytes.isEmpty {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0...2, using: &generator) {
            case 0: bytes[index] = UInt8.random(in: 0x80...0xFF, using: &generator)
            case 1: bytes.remove(at: index)
            default: bytes.removeSubrange(index...)
            }
        }
        return bytes
    }
}
