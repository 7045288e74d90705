import GalleyTesting
import Testing

@testable import HTML5

/// Constants mean the names that they are called by.
struct NameTests {
    /// The constants of a source file: identifiers and numbers.
    private func constants(in file: String) throws -> [(name: String, number: Int)] {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
            separator: "/")
        let text = try #require(GoldenFile.read("\(folder)/Sources/HTML5/Names/\(file).swift"))
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(whereSeparator: { " :()`".contains($0) })
            guard let place = words.firstIndex(of: "static"), let number = words.last(where: { Int($0) != nil }) else {
                return nil
            }
            return (String(words[place + 2]), Int(number) ?? 0)
        }
    }

    /// As names are made identifiers: what follows a "-" or ":" has a capital.
    private func identifier(_ name: String) -> String {
        let parts = name.split(whereSeparator: { "-:".contains($0) })
        return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    @Test(arguments: ["TagName+HTML", "TagName+SVG", "TagName+MathML"])
    func tags(_ file: String) throws {
        let constants = try constants(in: file)
        #expect(constants.count >= 30)
        for (name, number) in constants {
            let text = try #require(TagName(rawValue: UInt16(number)).knownString)
            #expect(identifier(text) == name)
            #expect(TagName(known: text)?.rawValue == UInt16(number))
        }
    }

    @Test(arguments: ["AttributeName+HTML", "AttributeName+Foreign"])
    func attributes(_ file: String) throws {
        let constants = try constants(in: file)
        #expect(constants.count >= 60)
        for (name, number) in constants {
            let attribute = AttributeName(rawValue: UInt32(number))
            let text = try #require(attribute.knownString)
            let identifier = identifier(text)
            #expect(
                name
                    == (attribute.isNamespaced
                        ? "foreign" + identifier.prefix(1).uppercased() + identifier.dropFirst() : identifier))
            if !attribute.isNamespaced { #expect(AttributeName(known: text) == attribute) }
        }
    }

    @Test func adjustedNamesStandInOrder() throws {
        for number in 0..<(TagNameList.firstAdjustedSVG - TagNameList.firstLowercasedSVG) {
            let token = TagName(rawValue: UInt16(TagNameList.firstLowercasedSVG + number)).knownString
            let adjusted = TagName(rawValue: UInt16(TagNameList.firstAdjustedSVG + number)).knownString
            #expect(token == adjusted?.lowercased() && token != adjusted)
        }
        for number in 0..<AttributeNameList.adjustedCount {
            let token = AttributeName(rawValue: UInt32(AttributeNameList.firstLowercased + number)).knownString
            let adjusted = AttributeName(rawValue: UInt32(AttributeNameList.firstAdjusted + number)).knownString
            #expect(token == adjusted?.lowercased() && token != adjusted)
        }
        for number in 0..<AttributeNameList.namespacedCount {
            let token = AttributeName(rawValue: UInt32(AttributeNameList.firstPrefixed + number)).knownString
            let adjusted = AttributeName(rawValue: UInt32(AttributeNameList.firstNamespaced + number)).knownString
            #expect(token == adjusted)
        }
        #expect(TagName(rawValue: UInt16(TagNameList.count)).knownString != nil)
        #expect(TagName(rawValue: UInt16(TagNameList.count + 1)).knownString == nil)
        #expect(AttributeName(rawValue: UInt32(AttributeNameList.count)).knownString != nil)
        #expect(AttributeName(rawValue: UInt32(AttributeNameList.count + 1)).knownString == nil)
    }

    @Test func namesOfOneHashAreKeptApart() throws {
        // Names of 1 to 40 bytes that differ in a single one.
        let names = (1...40).flatMap { count in
            (0..<count).map { place in String((0..<count).map { $0 == place ? "y" : "x" }) }
        }
        let tree = try parse(names.map { "<\($0) \($0)=1></\($0)>" }.joined())
        let found = try #require(tree.firstElement(.body)).index
        let elements = tree.withNodes { nodes in
            nodes.indices.filter { nodes[$0].kind == .element && nodes[$0].parent == found }.map {
                NodeID(index: UInt32($0))
            }
        }
        #expect(elements.map { tree.string(tree.name(of: $0)) } == names)
        #expect(elements.map { tree.string(tree.attributes(of: $0)[0].name) } == names)
    }
}
