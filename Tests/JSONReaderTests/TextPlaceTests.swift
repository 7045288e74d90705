import Testing

@testable import JSONReader

@Suite struct TextPlaceTests {
    /// However a text is cut, its end is where counting line by line says.
    @Test func countsLinesAndColumns() {
        let text = Array("a\r\nbé\n\r\r\n中\r".utf8)
        for count in 0...text.count {
            let prefix = text[..<count]
            let expected = Self.simple(prefix)
            for cut in 0...count {
                var place = TextPlace()
                Array(prefix[..<cut]).withUnsafeBufferPointer { place.advance(over: $0) }
                Array(prefix[cut...]).withUnsafeBufferPointer { place.advance(over: $0) }
                #expect(
                    (place.line, place.column, place.offset) == (expected.line, expected.column, count),
                    "\(count) \(cut)")
            }
        }
    }

    private static func simple(_ bytes: ArraySlice<UInt8>) -> (line: Int, column: Int) {
        var (line, column, last) = (1, 1, UInt8(0))
        for byte in bytes {
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D || last != 0x0D { line += 1 }
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            last = byte
        }
        return (line, column)
    }
}
