import Diagnostics
import ErrorCatalog

/// The names and addresses of a catalog's codes, each of which leads to one code.
struct CodeNames {
    /// All codes that will be in the catalog.
    var codes: Set<String> = []
    /// Where each code stands.
    private(set) var places: [String: SourceRange] = [:]
    private var ownerOfAlias: [String: String] = [:]
    private var ownerOfSlug: [String: (code: String, place: SourceRange)] = [:]

    mutating func add(code: String, at place: SourceRange) { places[code] = place }

    /// Takes the address that a code asks for.
    ///
    /// - Returns: what speaks against it.
    mutating func take(slug: Located<String>, for code: String) -> Diagnostic? {
        if let problem = refusal(of: slug, as: .slug) { return problem }
        let owner = ownerOfSlug[slug.value]
        if owner != nil || isName(slug.value, ofOtherThan: code) {
            return Diagnostic(
                .duplicateCode,
                "the page /errors/\(slug.value)/ belongs to the code "
                    + "'\(owner?.code ?? slug.value)' already",
                at: slug.range,
                related: owner.map { [RelatedPlace("the other code", at: $0.place)] } ?? [],
                help: "choose another slug")
        }
        ownerOfSlug[slug.value] = (code, slug.range)
        return nil
    }

    /// Takes the address that a code gives by itself, or one like it that is free.
    ///
    /// - Returns: the address, and whether it has to be written down.
    mutating func takeSlug(of code: String, at place: SourceRange) -> (slug: String, isOwn: Bool) {
        var slug = codeSlug(code)
        var number = 1
        while ownerOfSlug[slug] != nil || isName(slug, ofOtherThan: code) {
            number += 1
            slug = codeSlug("\(codeSlug(code))-\(number)")
        }
        ownerOfSlug[slug] = (code, place)
        return (slug, number == 1)
    }

    /// Whether a code is spelled just so: a file with this name is the page of that code.
    private func isName(_ slug: String, ofOtherThan code: String) -> Bool {
        slug != code && codes.contains(slug)
    }

    /// Takes another name of a code, once all codes are known.
    ///
    /// - Returns: what speaks against it.
    mutating func take(alias: Located<String>, for code: String) -> Diagnostic? {
        let name = alias.value
        let message =
            if name == code {
                "'\(name)' is the code itself, not another name of it"
            } else if places[name] != nil {
                "'\(name)' can't be an alias: it is a code of its own"
            } else if let owner = ownerOfAlias[name] {
                "'\(name)' is already an alias of '\(owner)'"
            } else {
                String?.none
            }
        guard let message else {
            ownerOfAlias[name] = code
            return nil
        }
        return Diagnostic(.aliasClash, message, at: alias.range, help: "leave the alias out")
    }

    /// What speaks against a code that is said to be related.
    func problem(ofRelated related: Located<String>, to code: String) -> Diagnostic? {
        let name = related.value
        if name == code {
            return Diagnostic(
                .unknownRelatedCode, "the code '\(name)' refers to itself", at: related.range,
                help: "name another code")
        }
        guard places[name] == nil else { return nil }
        if let owner = ownerOfAlias[name] {
            return Diagnostic(
                .unknownRelatedCode, "'\(name)' is only an alias of the code '\(owner)'",
                at: related.range, help: "write the code itself: '\(owner)'")
        }
        return Diagnostic(
            .unknownRelatedCode, "the related code '\(name)' is not in the source",
            at: related.range, help: "add it to the source")
    }
}
