import Diagnostics
import Markdown
import Theming

extension SitePlan {
    /// The words of the interface within a text, in the language of its file.
    func labels(in file: SourceFile) -> MarkdownLabels {
        let strings = isTranslated(file) ? strings : original?.strings ?? strings
        var labels = MarkdownLabels()
        labels.linkToSection = strings[.linkToSection]
        labels.table = strings[.table]
        labels.footnotes = strings[.footnotes]
        labels.backToReference = strings[.backToReference]
        labels.code = strings[.codeBlock]
        labels.done = strings[.taskDone]
        labels.toDo = strings[.taskToDo]
        labels.alerts = [
            "note": strings[.alertNote], "tip": strings[.alertTip],
            "important": strings[.alertImportant], "warning": strings[.alertWarning],
            "caution": strings[.alertCaution],
        ]
        return labels
    }
}
