import PluginKit

/// Tells whether an item is a table, from its beginning.
enum TableRecognizer {
    /// By its media type or its name; by its bytes only when they are a table beyond doubt, since commas stand in every text.
    static func recognize(_ sample: Sample) -> Recognition? {
        if let said = sample.recognition(by: CSVReader.info) { return said }
        guard sample.mediaType.isEmpty, sample.fileExtension.isEmpty || sample.name == "-" else { return nil }
        return sample.bytes.withUnsafeBufferPointer { bytes in
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[part: 3..<bytes.count] : bytes
            return table(text, isWhole: sample.isWhole)
        }
    }

    private static func table(_ text: Bytes, isWhole: Bool) -> Recognition? {
        let trial = DialectDetector(sample: text, isWhole: isWhole, delimiter: nil, isNamedTSV: false).detect()
        guard trial.isSound, trial.records > 1, trial.columns > 1, trial.regular == trial.records else { return nil }
        var scanner = RecordScanner(trial.dialect)
        var at = 0
        guard scanner.next(in: text, from: &at, isWhole: isWhole) == .record else { return nil }
        let known = scanner.cells.count { cell in
            let name = String(decoding: text[part: cell.range].trimmed, as: UTF8.self)
            return ColumnName.isMetadata(name) || ColumnName.guess(name) != nil
        }
        guard known > 1 else { return nil }
        return Recognition(
            .likely, "\(known) columns of its header are fields, and each record has \(trial.columns) cells")
    }
}
