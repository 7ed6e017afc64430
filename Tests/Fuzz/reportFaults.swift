import Diagnostics
import Foundation

/// Whether findings can be shown, in each form, and lie in their files.
func reportFaults(of diagnostics: [Diagnostic]) -> [String] {
    for diagnostic in diagnostics {
        guard let range = diagnostic.range else { continue }
        guard (0...range.file.bytes.count).contains(range.offsets.upperBound) else {
            return ["\(diagnostic.code.rawValue) lies behind the end of its file"]
        }
    }
    let some = Array(diagnostics.prefix(50))
    let text = textReport(some, colour: false)
    if text.unicodeScalars.contains(where: isControl) {
        return ["a report has a control character"]
    }
    return []
}

/// Whether bytes are JSON for others, too.
func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
}

/// Whether a terminal could do something else with a character than to show it.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
}
