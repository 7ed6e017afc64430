package import ErrorCatalog

/// What code is generated from.
package struct CodeSource: Sendable {
    package let catalog: ErrorCatalog
    /// The name of the API, for comments.
    package let apiName: String?
    /// The address of the page of each code; nothing where it is not known.
    package let pages: [String: String]
    /// The name of the generated type.
    package let typeName: String
    /// The package that the file belongs to, in languages that have packages.
    package let packageName: String?

    /// - Parameters:
    ///   - catalog: the codes.
    ///   - apiName: the name of the API.
    ///   - pages: the addresses of pages by code.
    ///   - typeName: a name that ``TargetLanguage/isTypeName(_:)`` takes.
    ///   - packageName: a name that ``TargetLanguage/isPackageName(_:)`` takes.
    package init(
        catalog: ErrorCatalog, apiName: String? = nil, pages: [String: String] = [:],
        typeName: String = "ErrorCode", packageName: String? = nil
    ) {
        self.catalog = catalog
        self.apiName = apiName
        self.pages = pages
        self.typeName = typeName
        self.packageName = packageName
    }

    /// What the constants are for, without a full stop: `The HTTP statuses and error codes of
    /// Orders API`.
    var subject: String {
        "The HTTP statuses and error codes of \(apiName ?? "the API")"
    }
}
