extension DiagnosticCode {
    /// The short name that people may write in place of the number: `broken-link`.
    ///
    /// It is made of the name of the case, so a case is renamed as seldom as a number changes.
    package var name: String {
        let letters = Array(String(describing: self).replacing("OpenAPI", with: "Openapi"))
        var name = ""
        for (index, letter) in letters.enumerated() {
            let follows = index > 0 && letter.isUppercase
            let endsWord = follows && !letters[index - 1].isUppercase
            let startsWord =
                follows && index + 1 < letters.count && letters[index + 1].isLowercase
            if endsWord || startsWord { name += "-" }
            name += letter.lowercased()
        }
        return name
    }

    /// The groups that the code is in: the one of its number, then those of topics.
    package var groups: [DiagnosticGroup] {
        DiagnosticGroup.allCases.filter { $0.codes.contains(self) }
    }

    /// Whether findings with this code are always errors: from what they report no site can be
    /// made, or one that is not what its source says.
    package var isFixed: Bool {
        switch self {
        case .notUTF8, .yamlSyntax, .duplicateKey, .wrongType, .missingKey, .invalidValue,
            .yamlAlias, .yamlLimit, .unreadableFile, .missingContent, .invalidURL, .jsonSyntax,
            .unusableBaseline, .missingCatalog, .duplicateCode, .invalidStatus, .aliasClash,
            .frontMatterNotClosed, .markdownLimit, .templateSyntax, .unknownPartial,
            .unknownVariable, .wrongEscaping, .outputCollision, .unsafeOutputFolder, .foreignFile,
            .refusedFile, .damagedLock, .unusableImport:
            true
        default: false
        }
    }
}
