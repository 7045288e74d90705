import JSON
import PluginKit

extension RecordMapper {
    /// Makes the text of a template, and gives it to the rule's field.
    ///
    /// - Returns: whether every value that the template wants is there, and the text fits.
    mutating func fill(
        _ pieces: [FieldSource.Piece], _ rule: Int, _ origin: Int, _ layers: [UnsafeJSONView],
        _ result: inout MappedRecord
    ) -> Bool {
        guard let record = layers.last else { return false }
        var text = ""
        var used: [UnsafeJSONView] = []
        for piece in pieces {
            switch piece {
            case .text(let literal): text += literal
            case .value(let pointer):
                guard let value = record[pointer].flatMap(ValueReading.scalar),
                    let part = value.string ?? ValueReading.text(value)
                else { return false }
                text += part
                used.append(value)
            }
        }
        switch rules[rule].target {
        case .body: result.body = .text(text)
        case .other(let name): result.metadata.other[name] = .string(text)
        case .field(let field):
            guard (try? result.metadata.set(field, to: .string(text))) != nil else { return false }
        }
        for value in used {
            if let member = members.member(with: value) { members.use(member, value) }
        }
        choices[rule] = Choice(origin: origin, member: nil)
        return true
    }
}
