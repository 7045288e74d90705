import PluginKit

/// What the page's address says.
struct AddressClaims {
    private(set) var claims: [Claim] = []

    init(_ page: Page) {
        guard let own = page.address else { return }
        let address = String(decoding: own.bytes, as: UTF8.self)
        claims.append(Claim(.url, .address, "address", .text(address)))
    }

    /// A date in a path: `/2021/12/31/`, `/2021-12-31-`, `/20211231/`.
    static func date(in address: String) -> DateTime? {
        let bytes = Array(address.utf8)
        func digit(_ index: Int) -> Int? {
            index < bytes.count && AddressByte.isDigit(bytes[index]) ? Int(bytes[index] & 15) : nil
        }
        func number(_ index: Int, _ width: Int) -> Int? {
            var value = 0
            for place in index..<(index + width) {
                guard let digit = digit(place) else { return nil }
                value = value * 10 + digit
            }
            return value
        }
        for start in bytes.indices where bytes[start] == AddressByte.slash || bytes[start] == UInt8(ascii: "-") {
            guard let year = number(start + 1, 4), 1990...2099 ~= year, start + 5 < bytes.count else { continue }
            let mark = bytes[start + 5]
            if mark == AddressByte.slash || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_") {
                let monthWidth = digit(start + 7) == nil ? 1 : 2
                let next = start + 6 + monthWidth
                guard let month = number(start + 6, monthWidth), next < bytes.count, bytes[next] == mark else {
                    continue
                }
                let dayWidth = digit(next + 2) == nil ? 1 : 2
                guard let day = number(next + 1, dayWidth), digit(next + 1 + dayWidth) == nil else { continue }
                if let date = DateTime(year: year, month: month, day: day) { return date }
            } else if let month = number(start + 5, 2), let day = number(start + 7, 2), digit(start + 9) == nil,
                let date = DateTime(year: year, month: month, day: day)
            {
                return date
            }
        }
        return nil
    }
}
