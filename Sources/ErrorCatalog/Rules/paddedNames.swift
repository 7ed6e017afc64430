import Diagnostics

/// Codes and aliases with spaces or line ends around them, or with line ends in them, which nobody
/// sees on a page and which no response has.
func paddedNames(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalog.entries.flatMap { entry in
        ([entry.code] + entry.aliases).compactMap { name in
            let isPadded = [name.value.first, name.value.last].contains { $0?.isWhitespace == true }
            if isPadded { return .paddedName(name) }
            return name.value.contains(where: \.isNewline) ? .nameOfSeveralLines(name) : nil
        }
    }
}

extension Diagnostic {
    fileprivate static func paddedName(_ name: Located<String>) -> Diagnostic {
        var text = name.value[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return Diagnostic(
            .invalidValue, "there are spaces around the code '\(text)'", at: name.range,
            help: "write it as responses have it: '\(text)'")
    }

    fileprivate static func nameOfSeveralLines(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            .invalidValue, "there is a line end in a code", at: name.range,
            help: "write it on one line, as responses have it")
    }
}
