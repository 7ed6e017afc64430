/// The permanent codes of all findings: the one table.
///
/// A code is never given a second meaning; a retired one keeps its row and its page. Every code
/// has a page `content/diagnostics/DOCnnnn.md` and a fixture that triggers it, which a test checks.
package enum DiagnosticCode: String, Sendable, CaseIterable {
    // Files and settings
    case notUTF8 = "DOC0101"
    case unknownKey = "DOC0102"
    case yamlSyntax = "DOC0103"
    case duplicateKey = "DOC0104"
    case wrongType = "DOC0105"
    case missingKey = "DOC0106"
    case invalidValue = "DOC0107"
    case yamlAlias = "DOC0108"
    case yamlLimit = "DOC0109"
    case unreadableFile = "DOC0110"
    case missingContent = "DOC0111"
    case invalidURL = "DOC0112"
    case unknownPage = "DOC0113"
    case lostText = "DOC0114"
    case jsonSyntax = "DOC0115"
    case unusableBaseline = "DOC0116"
    // Catalog
    case missingCatalog = "DOC0201"
    case duplicateCode = "DOC0202"
    case ambiguousID = "DOC0203"
    case invalidStatus = "DOC0204"
    case unknownRelatedCode = "DOC0205"
    case proseWithoutEntry = "DOC0206"
    case invalidHTTPSyntax = "DOC0207"
    case unregisteredStatus = "DOC0208"
    case reasonPhrase = "DOC0209"
    case obsoleteSpecification = "DOC0210"
    case missingHeader = "DOC0211"
    case contradictoryRetry = "DOC0212"
    case problemDocument = "DOC0213"
    case aliasClash = "DOC0214"
    case undeclaredParameter = "DOC0215"
    case unusedParameter = "DOC0216"
    case parameterExample = "DOC0217"
    case secretInExample = "DOC0218"
    case stackTrace = "DOC0219"
    case replacedBody = "DOC0220"
    case unknownGroup = "DOC0221"
    case problemType = "DOC0222"
    case lifecycle = "DOC0223"
    case duplicateType = "DOC0224"
    case coverage = "DOC0225"
    case problemMember = "DOC0226"
    // Markdown
    case frontMatterNotClosed = "DOC0301"
    case missingTitle = "DOC0302"
    case rawHTML = "DOC0303"
    case dangerousURL = "DOC0304"
    case markdownLimit = "DOC0305"
    case codeBlockOption = "DOC0306"
    case foreignSyntax = "DOC0307"
    case headingLevel = "DOC0308"
    case duplicateID = "DOC0309"
    case controlCharacter = "DOC0310"
    case unknownAlert = "DOC0311"
    case unclosedBlock = "DOC0312"
    case tableShape = "DOC0313"
    // References
    case brokenLink = "DOC0401"
    case brokenAnchor = "DOC0402"
    case brokenImage = "DOC0403"
    case unusedDefinition = "DOC0404"
    case shadowedDefinition = "DOC0405"
    case unresolvedReference = "DOC0406"
    case emptyLinkText = "DOC0407"
    case missingAlternative = "DOC0408"
    case unknownValue = "DOC0409"
    case brokenInclude = "DOC0410"
    case deadLink = "DOC0411"
    case unreadableImage = "DOC0412"
    case movedLink = "DOC0413"
    // Theme
    case templateSyntax = "DOC0501"
    case unknownPartial = "DOC0502"
    case unknownVariable = "DOC0503"
    case wrongEscaping = "DOC0504"
    case unusedThemeFile = "DOC0505"
    case outdatedCopy = "DOC0506"
    case unreachableValue = "DOC0507"
    case accentContrast = "DOC0508"
    case brandFile = "DOC0509"
    // Output
    case outputCollision = "DOC0601"
    case unsafeOutputFolder = "DOC0602"
    case foreignFile = "DOC0603"
    case vanishedPage = "DOC0604"
    case vanishedAnchor = "DOC0605"
    case changedType = "DOC0606"
    case unrecordedPage = "DOC0607"
    case redirect = "DOC0608"
    case damagedLock = "DOC0609"
    case unportableName = "DOC0610"
    case refusedFile = "DOC0611"
    // Drift
    case undocumentedCode = "DOC0701"
    case unspecifiedCode = "DOC0702"
    case neverReturned = "DOC0703"
    case statusMismatch = "DOC0704"
    case invalidOpenAPI = "DOC0705"
    case invalidResponseLog = "DOC0706"
    // Import
    case unmappedField = "DOC0801"
    case repeatedRecord = "DOC0802"
    case incompleteRecord = "DOC0803"
    case unusableImport = "DOC0804"

    /// Whether reports leave out the line of the source, because it holds what nobody should see.
    package var hidesSource: Bool { self == .secretInExample }

    /// How bad a finding with this code is.
    package var severity: Severity {
        switch self {
        case .unregisteredStatus, .reasonPhrase, .obsoleteSpecification, .missingHeader,
            .contradictoryRetry, .problemDocument, .undeclaredParameter, .unusedParameter,
            .parameterExample, .secretInExample, .stackTrace, .replacedBody, .lifecycle,
            .duplicateType, .problemMember, .undocumentedCode, .unspecifiedCode, .neverReturned,
            .statusMismatch,
            .unmappedField, .repeatedRecord, .incompleteRecord,
            .lostText, .ambiguousID, .rawHTML, .codeBlockOption, .foreignSyntax,
            .headingLevel,
            .controlCharacter, .unknownAlert, .unclosedBlock, .tableShape, .unusedDefinition,
            .shadowedDefinition,
            .unresolvedReference, .emptyLinkText, .missingAlternative, .unreadableImage,
            .movedLink, .unusedThemeFile, .outdatedCopy, .unreachableValue, .unrecordedPage,
            .unportableName:
            .warning
        default: .error
        }
    }
}
