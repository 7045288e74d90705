import JSON

extension DocumentDecoder {
    /// The members of an object by a closed list of names; others, and second ones of a name, are mistakes.
    ///
    /// - Parameter owner: what the object is, for messages, such as `a remark`.
    mutating func members<Member: CaseIterable & RawRepresentable<String> & Hashable>(
        of object: JSONView, _ type: Member.Type, owner: String
    ) -> [(Member, JSONView)] {
        var found: [(Member, JSONView)] = []
        for (key, value) in object.members {
            guard !isFull else { break }
            guard let member = Member(rawValue: key.string ?? "") else {
                reportUnknown(key, owner: owner, known: Member.allCases.map(\.rawValue))
                continue
            }
            if found.contains(where: { $0.0 == member }) {
                reportRepeated(key)
            } else {
                found.append((member, value))
            }
        }
        return found
    }

    /// Notes which members that must be there are not.
    mutating func require<Member: RawRepresentable<String> & Hashable>(
        _ required: [Member], among found: [Member], of object: JSONView, owner: String
    ) {
        for member in required where !found.contains(member) {
            report(object, "\(owner) needs the member '\(member.rawValue)'")
        }
    }

    mutating func reportUnknown(_ key: JSONView, owner: String, known: [String]) {
        let name = key.string ?? ""
        var help = NearestName.help(for: name, among: known)
        if help.isEmpty { help = "it has \(NearestName.list(known, joinedBy: "and"))" }
        report(key, "\(owner) has no member '\(name)'", help: help)
    }

    mutating func reportRepeated(_ key: JSONView) {
        report(key, "the member '\(key.string ?? "")' is there twice")
    }
}
