package import Diagnostics

/// What is wrong in a catalog that could be read: the findings of all rules.
///
/// Each rule is a file of its own in `Rules/`, with a code, a page and a fixture. What could not be
/// read is absent for them, so they keep quiet about places that are errors already.
///
/// - Parameters:
///   - catalog: what could be read.
///   - diagnostics: what was found while it was read.
/// - Returns: the findings, rule by rule.
package func catalogProblems(
    in catalog: ErrorCatalog, besides diagnostics: [Diagnostic]
) -> [Diagnostic] {
    struct Place: Hashable {
        var path: String
        var offset: Int

        init?(_ diagnostic: Diagnostic) {
            guard let range = diagnostic.range else { return nil }
            path = range.file.path
            offset = range.offsets.lowerBound
        }
    }
    let errors = Set(diagnostics.filter { $0.severity == .error }.compactMap { Place($0) })
    return catalogRules.flatMap { rule in rule(catalog) }.filter { finding in
        Place(finding).map { !errors.contains($0) } ?? true
    }
}

/// A rule: what it finds in a catalog, in the catalog's order.
typealias CatalogRule = @Sendable (ErrorCatalog) -> [Diagnostic]

private let catalogRules: [CatalogRule] = [
    unknownRelatedCodes,
    unregisteredStatuses,
    reasonPhrases,
    obsoleteSpecifications,
    missingHeaders,
    contradictoryRetries,
    problemDocuments,
    paddedNames,
    controlCharacters,
    aliasClashes,
    undeclaredParameters,
    unusedParameters,
    parameterExamples,
    secretsInExamples,
    stackTraces,
    replacedBodies,
    unknownGroups,
    problemTypes,
    foreignTypes,
    problemMembers,
    lifecycles,
    duplicateTypes,
]
