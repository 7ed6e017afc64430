import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
import Theming

extension ContentWriter {
    /// A list of some of the codes.
    mutating func writeList(_ list: CodeList, of catalog: ErrorCatalog) {
        content.title = title(of: list.subject, in: catalog)
        switch list.subject {
        case .statusClass(let statusClass):
            let meaning = texts.strings.meaning(of: statusClass)
            content.description = meaning
            content.view.set(.listDescription, HTML(escaping: meaning))
        case .group(let id):
            guard let description = catalog.group(id)?.description else { break }
            // What is wrong in it is said on the page of all codes.
            let rendered = texts.inlineWithoutLinks(description)
            content.description = rendered.sections.map(\.text).joined()
            content.view.set(.listDescription, rendered.html)
        case .tag, .letter: break
        }
        if list.partCount > 1 { content.title += " (\(list.part)/\(list.partCount))" }
    }

    private func title(of subject: CodeList.Subject, in catalog: ErrorCatalog) -> String {
        let strings = texts.strings
        return switch subject {
        case .statusClass(let statusClass):
            "\(statusClass.label) \(strings.groupTitle(statusClass))"
        case .group(let id): catalog.group(id)?.title.value ?? id
        case .tag(let tag): "\(strings[.tag]): \(tag)"
        case .letter(let letter): "\(strings[.errorCodes]): \(letter.title)"
        }
    }
}
