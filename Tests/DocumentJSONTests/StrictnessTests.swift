import DocumentJSON
import DocumentModel
import Testing

/// Every mistake is told with its place and what was expected.
@Suite struct StrictnessTests {
    static let mistakes: [(json: String, errors: [String])] = [
        ("[]", ["1:1: $: expected a document, which is an object, found an empty array"]),
        (
            #"{"body": []}"#,
            [
                "1:1: $: this is not a Galley document: the object has no member 'galley'; "
                    + #"a Galley document begins with {"galley": 1"#
            ]
        ),
        (
            #"{"galley": 2, "body": 7}"#,
            [
                "1:12: $.galley: the document is in version 2 of the JSON form; this Galley reads version 1 and older; "
                    + "use a newer Galley"
            ]
        ),
        (#"{"galley": 0}"#, ["1:12: $.galley: expected a whole number, 1 or more, found 0"]),
        (#"{"galley": 1.0}"#, ["1:12: $.galley: expected a whole number, 1 or more, found 1.0"]),
        (
            #"{"galley": 1, "bdy": [], "galley": 1}"#,
            [
                "1:15: $.bdy: a document has no member 'bdy'; did you mean 'body'?",
                "1:26: $.galley: the member 'galley' is there twice",
            ]
        ),
        (
            #"{"galley": 1, "trailing": "\n"}"#,
            [#"1:27: $.trailing: 'trailing' has a meaning only in a document with "verbatim": true"#]
        ),
        (
            #"{"galley": 1, "source": {"offset": -1, "Name": 3}}"#,
            [
                "1:36: $.source.offset: expected a whole number, 0 or more, found -1",
                "1:40: $.source.Name: 'source' has no member 'Name'; did you mean 'name'?",
            ]
        ),
        (
            #"{"galley": 1, "remarks": [{"severity": "lost", "span": [1]}, {"severity": "loss", "code": "c"}]}"#,
            [
                "1:27: $.remarks[0]: a remark needs the member 'code'",
                "1:27: $.remarks[0]: a remark needs the member 'message'",
                "1:40: $.remarks[0].severity: expected 'note' or 'loss', found the string \"lost\"; "
                    + "did you mean 'loss'?",
                "1:56: $.remarks[0].span: expected a span, which is [start, count] in bytes, found an array",
                "1:62: $.remarks[1]: a remark needs the member 'message'",
            ]
        ),
        ("{\"galley\": 1,\n \"body\": [}", ["2:11: $: "]),
    ]

    @Test(arguments: mistakes.indices)
    func ofTheDocument(_ index: Int) throws {
        expectErrors(Self.mistakes[index].json, Self.mistakes[index].errors)
    }

    static let metadata: [(json: String, errors: [String])] = [
        (#"{"headlin": "x"}"#, ["$.metadata.headlin: 'metadata' has no member 'headlin'; did you mean 'headline'?"]),
        (
            #"{"stars": 5}"#,
            ["$.metadata.stars: 'metadata' has no member 'stars'; put it in 'other', which takes any name"]
        ),
        (#"{"url": null}"#, ["$.metadata.url: expected a string, found null"]),
        (#"{"author": "Ada"}"#, ["$.metadata.author: expected an array, found the string \"Ada\""]),
        (
            #"{"author": [{"name": "Ada"}, {"type": "person", "name": 1}]}"#,
            [
                "$.metadata.author[0]: a person or organization needs the member 'type'",
                "$.metadata.author[1].type: expected 'Person' or 'Organization', found the string \"person\"; "
                    + "did you mean 'Person'?",
                "$.metadata.author[1].name: expected a string, found 1",
            ]
        ),
        (
            #"{"datePublished": "2021-02-30", "dateModified": "20210228"}"#,
            [
                "$.metadata.datePublished: expected a date that exists in ISO 8601's extended form, "
                    + "found the string \"2021-02-30\"; such as 2021-12-31 or 2021-12-31T14:30:00+02:00",
                "$.metadata.dateModified: the date is not in ISO 8601's extended form; write 2021-02-28",
            ]
        ),
        (#"{"other": {"a b": {"x": 1, "x": 2}}}"#, ["$.metadata.other['a b'].x: the member 'x' is there twice"]),
        (
            #"{"origins": {"url": {"certainty": "sure"}}}"#,
            [
                "$.metadata.origins.url: an origin needs the member 'from'",
                "$.metadata.origins.url.certainty: expected 'derived' or 'guessed', found the string \"sure\"",
            ]
        ),
    ]

    @Test(arguments: metadata.indices)
    func ofTheMetadata(_ index: Int) throws {
        let (json, errors) = Self.metadata[index]
        expectErrors(#"{"galley": 1, "metadata": "# + json + "}", errors)
    }

    @Test func mistakesAreCollectedUpToTwenty() throws {
        let blocks = (0..<30).map { #"{"type": "heading", "level": \#($0 + 7)}"# }.joined(separator: ",\n")
        let errors = #expect(throws: DocumentJSONErrors.self) {
            try DocumentJSON.decode(Array((#"{"galley": 1, "body": ["# + blocks + "]}").utf8))
        }
        #expect(errors?.all.count == 20 && errors?.isTruncated == true)
        #expect(errors?.all.last?.path == "$.body[19].level" && errors?.all.last?.line == 20)
        #expect(errors?.description.hasSuffix("and perhaps more") == true)
    }
}

/// Checks that decoding fails with errors that end in what is given, or begin with it when it ends in a space.
func expectErrors(_ json: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    do {
        _ = try DocumentJSON.decode(Array(json.utf8))
        Issue.record("decoded: \(json)", sourceLocation: sourceLocation)
    } catch {
        let found = error.all.map(\.description)
        let matches =
            found.count == expected.count
            && zip(found, expected).allSatisfy { $1.hasSuffix(" ") ? $0.hasPrefix($1) : $0.hasSuffix($1) }
        #expect(matches, "\(found)", sourceLocation: sourceLocation)
    }
}
