import GalleyTesting

/// pandoc itself, where it is installed: on the path, or with Python's pypandoc.
enum PandocProgram {
    static let absence = "PANDOC IS NOT ASKED: install pandoc, or Python's pypandoc_binary"

    static let path: String? = {
        let found = Program.run("command -v pandoc || python3 -c 'import pypandoc; print(pypandoc.get_pandoc_path())'")
        let path = String(found.output.prefix { $0 != "\n" })
        return found.status == 0 && !path.isEmpty ? path : nil
    }()
}
