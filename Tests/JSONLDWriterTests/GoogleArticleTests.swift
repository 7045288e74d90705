import JSONLDWriter
import PluginKit
import Testing

/// The profile says what is missing, and changes nothing.
struct GoogleArticleTests {
    private func notes(_ document: Document) -> [String] {
        let written = write([document]) { $0.profile = .googleArticle }
        #expect(written.bytes == write([document]).bytes)
        let notes = written.remarks.filter { $0.code == "google-article" }
        #expect(notes.allSatisfy { $0.severity == .note })
        return notes.map(\.message)
    }

    @Test func namesEverythingThatIsMissing() {
        #expect(
            notes(Document()) == [
                "Google recommends headline, image, datePublished, dateModified, author, author.name, author.url, "
                    + "which the document does not have"
            ])
    }

    @Test func isContentWithAWholeArticle() throws {
        var document = try fullArticle()
        document.metadata.author = [Agent(.person, name: "Ann Lee", url: "https://example.org/ann")]
        #expect(notes(document).isEmpty)
        document.metadata.author.append(Agent(.person, name: "Bo"))
        #expect(notes(document) == ["Google recommends author.url, which the document does not have"])
    }

    @Test(arguments: ["Ann Lee, Bo Wu", "By Ann Lee", "Ann and Bo", "Posted by Ann"])
    func findsNamesThatAreMore(name: String) throws {
        var document = try fullArticle()
        document.metadata.author = [Agent(.person, name: name, url: "https://example.org/ann")]
        #expect(notes(document).count == 1)
    }

    @Test func findsWhatGoogleCannotUse() throws {
        var document = try fullArticle()
        document.metadata.author = [Agent(.person, name: "Anderson Byrne", url: "https://example.org/ann")]
        document.metadata.type = "WebPage"
        document.metadata.datePublished = DateTime("2021-03-04T14:30")
        document.metadata.image = ["/a.jpg"]
        #expect(
            notes(document) == [
                "Google's page is about Article, NewsArticle and BlogPosting, not WebPage",
                "Google recommends a time zone, which datePublished does not have",
                "Google cannot fetch the image '/a.jpg', which is no absolute address",
            ])
    }
}
