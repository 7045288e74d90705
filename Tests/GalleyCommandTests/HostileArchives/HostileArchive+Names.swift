extension HostileArchive {
    /// Names that lead elsewhere, links, devices, and names that are strange.
    static let names: [HostileArchive] = [
        .read(
            "traversal.zip",
            ["note: @: 1 name leads outside, and is taken as if it did not: ../../escaped.txt [names-lead-outside]"],
            good: ["good.txt"], other: ["escaped.txt"]),
        .read(
            "traversal.tar",
            ["note: @: 1 name leads outside, and is taken as if it did not: ../../../escaped.txt [names-lead-outside]"],
            good: ["good.txt"], other: ["escaped.txt"]),
        .read(
            "traversal-inside.tar",
            [
                "note: @: 1 name leads outside, and is taken as if it did not: a/b/../../../../escaped.txt [names-lead-outside]"
            ], good: ["a/b/escaped.txt"]),
        .read(
            "backslashes.zip",
            ["note: @: 1 name leads outside, and is taken as if it did not: ../../escaped.txt [names-lead-outside]"],
            good: ["escaped.txt"]),
        .read(
            "absolute.tar",
            [
                "note: @: 1 name leads outside, and is taken as if it did not: /tmp/galley-escaped.txt [names-lead-outside]"
            ], good: ["tmp/galley-escaped.txt"]),
        .read(
            "absolute.zip",
            [
                "note: @: 1 name leads outside, and is taken as if it did not: //galley-escaped/share.txt [names-lead-outside]"
            ], good: ["galley-escaped/share.txt"]),
        .read(
            "drive.zip",
            [
                "note: @: 2 names lead outside, and are taken as if they did not: the first is C:/Windows/escaped.txt [names-lead-outside]"
            ], good: ["C-/Windows/escaped.txt"], other: ["c-escaped.txt"]),
        .read("stream.zip", good: ["page.txt-hidden.txt"], other: ["_CON.txt", "ends.txt"]),
        .read("home.tar", good: ["~/ssh/authorized_keys.txt"], other: ["$(touch escaped).txt"]),
        .read(
            "nested-traversal.zip",
            [
                "note: @: in @#../inner.zip, 1 name leads outside, and is taken as if it did not: ../../../escaped.txt [names-lead-outside]",
                "note: @: 1 name leads outside, and is taken as if it did not: ../inner.zip [names-lead-outside]",
            ], good: ["inner/escaped.txt"]),
        .read(
            "link-then-write.tar", ["note: @: 1 link is left out: out [entries-left-out]"], good: ["out/escaped.txt"]),
        .read(
            "link-up-then-write.zip", ["note: @: 1 link is left out: up [entries-left-out]"], good: ["up/escaped.txt"]),
        .read("link-to-secret.tar", ["note: @: 1 link is left out: secret.txt [entries-left-out]"], good: ["good.txt"]),
        .read("link-to-itself.tar", ["note: @: 1 link is left out: loop.txt [entries-left-out]"], good: ["good.txt"]),
        .read("hard-link.tar", ["note: @: 1 link is left out: hard.txt [entries-left-out]"], good: ["good.txt"]),
        .failed(
            "hard-link-with-data.tar",
            [
                "error: @#damaged: the header behind one entry is damaged, and the next good one is looked for:",
                "note: @: 1 link is left out: hard.txt [entries-left-out]",
            ], good: ["good.txt"]),
        .read(
            "devices.tar",
            ["note: @: 2 devices, pipes and sockets are left out: the first is null.txt [entries-left-out]"],
            good: ["good.txt"]),
        .read(
            "pipe.tar", ["note: @: 1 device, pipe or socket is left out: pipe.txt [entries-left-out]"],
            good: ["good.txt"]),
        .read(
            "device.zip", ["note: @: 1 device, pipe or socket is left out: zero.txt [entries-left-out]"],
            good: ["good.txt"]),
        .read("nul-in-name.zip", good: ["good.txt"]),
        .read(
            "control-characters.zip",
            [
                "note: @: 1 name is empty or with characters that are not shown: line\\nfeed\\r\\u{1B}[31mred\\u{07}.txt [names-strange]"
            ], good: ["line-feed-[31mred-.txt"]),
        .read(
            "right-to-left.zip",
            [
                "note: @: 1 name is empty or with characters that are not shown: page\\u{202E}txt.exe\\u{2066}.txt [names-strange]"
            ], good: ["page-txt.exe-.txt"]),
        .read(
            "long-name.zip", ["another output is named"], good: [String(repeating: "n", count: 200) + ".txt"],
            other: [String(repeating: "n", count: 200) + "-2.txt"]),
        .read("long-name.tar", good: [String(repeating: "é", count: 100) + ".txt"]),
        .read(
            "deep-folders.zip", ["note: @: 1 name is too long, and folders are left out of it: d/d/d/"],
            good: [String(repeating: "d/", count: 63) + "good.txt"]),
        .read(
            "deep-folders.tar", ["note: @: 1 name is too long, and folders are left out of it: folder/folder/"],
            good: [String(repeating: "folder/", count: 63) + "good.txt"]),
        .read(
            "equal-by-case.zip",
            [
                "note: @#page.TXT: another output is named 'page.txt'; this one is 'page-2.txt' [name-taken]",
                "note: @#PAGE.txt: another output is named 'PAGE.txt'; this one is 'PAGE-3.txt' [name-taken]",
            ], good: ["PAGE-3.txt", "Page.txt"], other: ["page-2.txt"]),
        .read(
            "equal-by-form.tar",
            ["note: @#café.txt: another output is named 'café.txt'; this one is 'café-2.txt' [name-taken]"],
            good: ["café.txt"], other: ["café-2.txt"]),
        .read(
            "equal.zip",
            ["note: @#page.txt: another output is named 'page.txt'; this one is 'page-2.txt' [name-taken]"],
            good: ["page.txt"], other: ["page-2.txt"]),
        .read(
            "file-and-folder.tar",
            [
                "note: @#a.txt/b.txt: another output is named 'a.txt/b.txt'; this one is 'a.txt-2/b.txt' [name-taken]",
                "note: @#a: another output is named 'a.txt'; this one is 'a-2.txt' [name-taken]",
            ], good: ["a/b.txt", "a.txt"], other: ["a-2.txt", "a.txt-2/b.txt"]),
        .read(
            "empty-name.zip", ["note: @: 1 name is empty or with characters that are not shown:  [names-strange]"],
            good: ["entry.txt"]),
        .read(
            "point.tar",
            [
                "note: @#..: another output is named 'entry.txt'; this one is 'entry-2.txt' [name-taken]",
                "note: @#././.: another output is named 'entry.txt'; this one is 'entry-3.txt' [name-taken]",
                "note: @: 1 name leads outside, and is taken as if it did not: .. [names-lead-outside]",
            ], good: ["entry.txt"], other: ["entry-2.txt", "entry-3.txt"]),
        .read("slashes.tar", good: ["a/b/good.txt"]),
        .read(
            "ill-formed-name.tar",
            [
                "note: @#���.txt: another output is named '���.txt'; this one is '���-2.txt' [name-taken]",
                "note: @: 2 names are not in UTF-8, and may not be made out rightly: the first is ���.txt [names-not-text]",
            ], good: ["���.txt"], other: ["���-2.txt"]),
        .read(
            "ill-formed-name.zip",
            ["note: @: 1 name is not in UTF-8, and may not be made out rightly: entry [names-not-text]"],
            good: ["entry.txt"]),
    ]
}
