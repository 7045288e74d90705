#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Decodes the encodings of Chinese, Japanese and Korean by the system's `iconv` (POSIX.1-2024), whose tables for them
/// are a superset of those of the Encoding Standard (sections 10 to 13) in all but a few rare characters.
struct MultiByteDecoder {
    /// The names that systems have for it, the best one first.
    private let names: [String]
    private let isGB: Bool

    init(_ encoding: Encoding) {
        isGB = encoding == .gbk || encoding == .gb18030
        names =
            switch encoding {
            case .gbk, .gb18030: ["GB18030"]
            case .big5: ["BIG5-HKSCS", "BIG5"]
            case .eucJP: ["EUC-JP-MS", "EUC-JP"]
            case .iso2022JP: ["ISO-2022-JP-MS", "CP50221", "ISO-2022-JP"]
            case .shiftJIS: ["CP932", "SHIFT_JIS"]
            case .eucKR: ["CP949", "UHC", "EUC-KR"]
            default: []
            }
    }

    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard let handle = open() else { return Self.asciiOnly(bytes) }
        defer { iconv_close(handle) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var input = Array(bytes)
        var block = [CChar](repeating: 0, count: 1 << 16)
        input.withUnsafeMutableBytes { input in
            guard let base = input.baseAddress else { return }
            var from: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
            var left = input.count
            while left > 0 {
                let result = block.withUnsafeMutableBufferPointer { block in
                    var to = block.baseAddress
                    var free = block.count
                    let result = iconv(handle, &from, &left, &to, &free)
                    let error = errno
                    output += UnsafeRawBufferPointer(start: block.baseAddress, count: block.count - free)
                    return (result, error)
                }
                // A full block and the end of the input need nothing; the rest is a sequence that means nothing.
                if result.0 != -1 { continue }
                guard result.1 != E2BIG, left > 0, let place = from else { continue }
                // Section 10.2.1: GBK's lone 0x80 is the euro sign.
                output += isGB && place.pointee == CChar(bitPattern: 0x80) ? [0xE2, 0x82, 0xAC] : [0xEF, 0xBF, 0xBD]
                // A byte of ASCII after the first is never part of what is ill-formed, lest it hide markup.
                from = place + 1
                left -= 1
                iconv(handle, nil, nil, nil, nil)
            }
        }
        return output
    }

    private func open() -> iconv_t? {
        for name in names {
            let handle = iconv_open("UTF-8", name)
            if let handle, Int(bitPattern: handle) != -1 { return handle }
        }
        return nil
    }

    /// What can be read without the encoding's tables.
    private static func asciiOnly(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.flatMap { $0 < 0x80 ? [$0] : [0xEF, 0xBF, 0xBD] }
    }
}
