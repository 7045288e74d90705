import PluginKit
import Testing

@testable import HTMLReader

struct RecognizerTests {
    private func recognize(_ text: String, _ name: String = "-") -> Recognition.Confidence? {
        HTMLReader.recognize(Sample(name: name, bytes: Array(text.utf8), isWhole: true))?.confidence
    }

    @Test(
        arguments: [
            "<!DOCTYPE html><p>x", "  \n<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>", "<html lang=en>", "<HTML>",
            "<!-- c --><html>", "<?xml version='1.0'?><!DOCTYPE html>", "<?xml version='1.0'?>\n<html xmlns='x'>",
            "\u{FEFF}<!doctype html>", "<head><title>x</title>", "<title>x</title>",
        ])
    func pages(_ text: String) {
        #expect(recognize(text) == .certain)
        #expect(recognize(text, "x.txt") == .certain)
    }

    @Test(arguments: [
        "<p>a</p>", "<div class=x><b>a</b> and text</div>", "<ul><li>a", "<h1>a</h1>\n<p>b</p>", "<hr />",
    ])
    func fragments(_ text: String) {
        #expect(recognize(text) == .likely)
        #expect(recognize(text, "x.txt") == nil)
        #expect(recognize(text, "x.html") == .likely)
    }

    @Test(
        arguments: [
            "", "plain text", "a <b> c", "1 < 2", "{\"html\": \"<p>x</p>\"}", "[\"<html>\"]",
            "<?xml version='1.0'?><rss>",
            "<!DOCTYPE book><book>", "<rss version='2.0'><channel><title>x</title></channel></rss>",
            "<svg><path/></svg>",
        ])
    func others(_ text: String) {
        #expect(recognize(text) == nil)
        #expect(recognize(text, "a/x.HTM") == .named)
    }
}
