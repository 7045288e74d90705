/// Bytes that are no text in the encoding of the item, in the part of it that is still to be read.
struct DecodingFindings {
    enum Kind {
        /// U+FFFD stands for them.
        case replaced
        /// They were taken for windows-1252.
        case assumed
    }

    private struct Finding {
        var kind: Kind
        /// Where its character stands in the decoded text.
        var text: Int
        /// Where it stands in the item.
        var item: Int
    }

    private var findings: [Finding] = []
    private var first = 0

    mutating func note(_ kind: Kind, text: Int, item: Int) {
        findings.append(Finding(kind: kind, text: text, item: item))
    }

    var isEmpty: Bool { first == findings.count }

    /// Takes out what stands before an offset of the text.
    ///
    /// - Returns: of each kind how many there are, and where in the item the first stands.
    mutating func take(before text: Int) -> [(kind: Kind, count: Int, item: Int)] {
        var taken: [(kind: Kind, count: Int, item: Int)] = []
        while first < findings.count, findings[first].text < text {
            let finding = findings[first]
            if let place = taken.firstIndex(where: { $0.kind == finding.kind }) {
                taken[place].count += 1
            } else {
                taken.append((finding.kind, 1, finding.item))
            }
            first += 1
        }
        if first == findings.count {
            findings.removeAll(keepingCapacity: true)
            first = 0
        }
        return taken
    }
}
