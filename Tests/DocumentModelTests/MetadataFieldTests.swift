import DocumentModel
import Testing

@Suite struct MetadataFieldTests {
    @Test func everyFieldSetsAndGets() throws {
        var metadata = Metadata()
        let agent = MetadataValue.object(
            MetadataObject([.init(key: "type", value: "Organization"), .init(key: "name", value: "N")]))
        for field in MetadataField.allCases {
            #expect(metadata[field] == nil && metadata[field.rawValue] == nil)
            let value: MetadataValue =
                switch field {
                case .author: .array([agent])
                case .publisher: agent
                case .datePublished, .dateModified: "2021-12-31"
                case .keywords, .image: .array(["a", "b"])
                case .type, .headline, .alternativeHeadline, .description, .url, .inLanguage, .articleSection: "text"
                }
            try metadata.set(field.rawValue, to: value)
            #expect(metadata[field] == value && metadata[field.rawValue] == value)
        }
        #expect(metadata.other.isEmpty)
        for field in MetadataField.allCases { try metadata.set(field, to: nil) }
        #expect(metadata == Metadata())
    }

    @Test func otherNamesGoToOther() throws {
        var metadata = Metadata()
        try metadata.set("wordCount", to: 7)
        #expect(metadata["wordCount"] == .number("7") && metadata.other.keys == ["wordCount"])
        try metadata.set("wordCount", to: nil)
        #expect(metadata == Metadata())
    }

    @Test func whatFitsIsTakenAsItIsMeant() throws {
        var metadata = Metadata()
        try metadata.set(.headline, to: 1984)
        try metadata.set(.author, to: "Ada")
        try metadata.set(.publisher, to: "Press")
        try metadata.set(.keywords, to: "one")
        try metadata.set(.url, to: .null)
        #expect(metadata.headline == "1984" && metadata.url == nil)
        #expect(metadata.author == [Agent(.person, name: "Ada")])
        #expect(metadata.publisher == Agent(.organization, name: "Press"))
        #expect(metadata.keywords == ["one"])
    }

    @Test func whatDoesNotFitIsRefusedAndChangesNothing() throws {
        var metadata = Metadata()
        try metadata.set(.datePublished, to: "2021-12-31")
        #expect(throws: MetadataFieldError.self) { try metadata.set(.headline, to: .array([])) }
        #expect(throws: MetadataFieldError.self) { try metadata.set(.datePublished, to: "2021-02-30") }
        #expect(throws: MetadataFieldError.self) { try metadata.set(.author, to: .object(MetadataObject())) }
        #expect(throws: MetadataFieldError.self) { try metadata.set(.publisher, to: 7) }
        #expect(throws: MetadataFieldError.self) { try metadata.set(.image, to: .array([.array([])])) }
        #expect(metadata.datePublished == DateTime("2021-12-31"))
        #expect(metadata.headline == nil && metadata.author.isEmpty && metadata.image.isEmpty)
    }

    @Test func settingForgetsTheOrigin() throws {
        var metadata = Metadata()
        metadata.datePublished = DateTime("2021")
        metadata.origins["datePublished"] = Metadata.Origin(.guessed, from: "url")
        #expect(throws: MetadataFieldError.self) { try metadata.set(.datePublished, to: "never") }
        #expect(metadata.origins["datePublished"] != nil)
        try metadata.set(.datePublished, to: "2022")
        #expect(metadata.origins.isEmpty)
    }

    @Test func objectsKeepTheOrderOfTheirFirstKeys() {
        var object = MetadataObject([
            .init(key: "b", value: 1), .init(key: "a", value: 2), .init(key: "b", value: 3),
        ])
        #expect(object.keys == ["b", "a"] && object["b"] == 3)
        object["c"] = true
        object["b"] = nil
        #expect(object.keys == ["a", "c"])
    }

    @Test func plainText() {
        let value = MetadataValue.array(["a", .null, 2, .object(MetadataObject([.init(key: "name", value: "n")]))])
        #expect(value.plainText == "a, 2, n")
        #expect(MetadataValue.null.plainText == nil)
        #expect(MetadataValue.number("12").int == 12 && MetadataValue.number("1.5").int == nil)
    }
}
