import Diagnostics

/// What is wrong in a catalog that could be read: the findings of all rules.
///
/// Each rule is a file of its own in `Rules/`, with a code, a page and a fixture.
func catalogProblems(in catalog: ErrorCatalog) -> [Diagnostic] {
    catalogRules.flatMap { rule in rule(catalog) }
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
    aliasClashes,
    undeclaredParameters,
    unusedParameters,
    parameterExamples,
    secretsInExamples,
    stackTraces,
    replacedBodies,
    unknownGroups,
    problemTypes,
    lifecycles,
    duplicateTypes,
]
