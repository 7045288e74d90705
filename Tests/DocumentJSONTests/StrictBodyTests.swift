import DocumentJSON
import DocumentModel
import Testing

@Suite struct StrictBodyTests {
    static let mistakes: [(json: String, errors: [String])] = [
        ("{}", ["$.body: expected an array, found an object"]),
        ("[7]", ["$.body[0]: expected an object, found 7"]),
        ("[{}]", ["$.body[0]: a block needs the member 'type'"]),
        (#"[{"type": null}]"#, ["$.body[0].type: expected a string, found null"]),
        (
            #"[{"type": "headng", "level": 1}]"#,
            ["$.body[0].type: there is no type of block 'headng'; did you mean 'heading'?"]
        ),
        (
            #"[{"type": "thematic-break"}]"#,
            ["$.body[0].type: there is no type of block 'thematic-break'; did you mean 'thematicBreak'?"]
        ),
        (
            #"[{"type": "text", "text": "a"}]"#,
            ["$.body[0].type: 'text' is an inline, and here stands a block; put it in a block of type 'paragraph'"]
        ),
        (
            #"[{"type": "row", "children": []}]"#,
            [
                "$.body[0].type: 'row' cannot stand in the body; the body holds blocks that are not parts of others"
            ]
        ),
        (#"[{"type": "root"}]"#, ["$.body[0].type: there is no type of block 'root'"]),
        (
            #"[{"type": "list", "children": [{"type": "paragraph", "children": []}]}]"#,
            ["$.body[0].children[0].type: 'paragraph' cannot stand in 'list'; 'list' holds 'item'"]
        ),
        (#"[{"type": "heading"}]"#, ["$.body[0]: 'heading' needs the member 'level'"]),
        (
            #"[{"type": "heading", "level": 7}]"#,
            ["$.body[0].level: expected a whole number, 1 to 6, found 7"]
        ),
        (
            #"[{"type": "heading", "level": 1, "levl": 1}]"#,
            ["$.body[0].levl: 'heading' has no member 'levl'; did you mean 'level'?"]
        ),
        (
            #"[{"type": "thematicBreak", "children": []}]"#,
            ["$.body[0].children: 'thematicBreak' has no member 'children'; it has 'type', 'span' and 'leading'"]
        ),
        (
            #"[{"type": "code", "text": "", "leading": ""}]"#,
            ["$.body[0].leading: 'code' has no member 'leading'; it has 'type', 'text', 'span' and 'language'"]
        ),
        (
            #"[{"type": "quote", "type": "quote"}]"#,
            ["$.body[0].type: the member 'type' is there twice"]
        ),
        (
            #"[{"type": "paragraph", "children": []}]"#,
            ["$.body[0].children: 'paragraph' without children says nothing; leave it out"]
        ),
        (#"[{"type": "paragraph"}]"#, ["$.body[0]: 'paragraph' needs the member 'children'"]),
        (
            #"[{"type": "quote", "span": [0, 4294967296]}]"#,
            ["$.body[0].span[1]: expected a whole number, 0 to 4294967295, found 4294967296"]
        ),
        (
            #"[{"type": "list", "start": 2, "children": [{"type": "item", "task": "done"}]}]"#,
            [
                #"$.body[0].start: 'start' has a meaning only in a list with "ordered": true"#,
                "$.body[0].children[0].task: expected 'open' or 'checked', found the string \"done\"",
            ]
        ),
    ]

    @Test(arguments: mistakes.indices)
    func ofBlocks(_ index: Int) throws {
        let (json, errors) = Self.mistakes[index]
        expectErrors(#"{"galley": 1, "body": "# + json + "}", errors)
    }

    static let inlines: [(json: String, errors: [String])] = [
        (#"{"type": "text", "text": ""}"#, ["[0].text: 'text' without text says nothing; leave it out"]),
        (#"{"type": "text", "text": 1}"#, ["[0].text: expected a string, found 1"]),
        (#"{"type": "text"}"#, ["[0]: 'text' needs the member 'text'"]),
        (
            #"{"type": "text", "text": "a"}, {"type": "text", "text": "b"}"#,
            ["[1]: 'text' follows 'text'; join the two"]
        ),
        (
            #"{"type": "emphasis", "children": []}"#,
            ["[0].children: 'emphasis' without children says nothing; leave it out"]
        ),
        (
            #"{"type": "link", "destination": "a", "children": [{"type": "link", "destination": "b"}]}"#,
            ["[0].children[0]: a link cannot stand in a link"]
        ),
        (
            #"{"type": "quote"}"#,
            ["[0].type: 'quote' is a block, and here stands an inline; end the paragraph before it"]
        ),
        (#"{"type": "strng"}"#, ["[0].type: there is no type of inline 'strng'; did you mean 'strong'?"]),
        ("\"a\"", ["[0]: expected an object, found the string \"a\""]),
    ]

    @Test(arguments: inlines.indices)
    func ofInlines(_ index: Int) throws {
        let (json, errors) = Self.inlines[index]
        expectErrors(
            #"{"galley": 1, "body": [{"type": "paragraph", "children": ["# + json + "]}]}",
            errors.map { "$.body[0].children" + $0 })
    }

    @Test func nestingIsBounded() throws {
        func quotes(_ count: Int) -> String {
            #"{"galley": 1, "body": ["# + String(repeating: #"{"type": "quote", "children": ["#, count: count)
                + String(repeating: "]}", count: count) + "]}"
        }
        #expect(try DocumentJSON.decode(Array(quotes(99).utf8)).body.nodes.count == 100)
        expectErrors(
            quotes(100),
            ["the block is nested too deep: at most 100 levels are allowed, and 'quote' needs 2 of its own"])
        func emphasis(_ count: Int) -> String {
            #"{"galley": 1, "body": [{"type": "paragraph", "children": ["#
                + String(repeating: #"{"type": "emphasis", "children": ["#, count: count)
                + #"{"type": "code", "text": "x"}"# + String(repeating: "]}", count: count) + "]}]}"
        }
        #expect(try DocumentJSON.decode(Array(emphasis(50).utf8)).body.nodes.count == 53)
        expectErrors(emphasis(51), ["the inline is nested too deep: at most 50 levels are allowed"])
    }
}
