import Diagnostics

/// The inclusions that lead back to a template that is being included already, and those that make
/// a template of a page too deep or too large.
///
/// - Parameters:
///   - templates: all templates.
///   - textSizes: how many bytes each text of the interface has.
/// - Returns: the findings; of what is too deep or too large, the first alone.
func recursionProblems(
    in templates: [ScannedTemplate], textSizes: [String: Int] = [:]
) -> [Diagnostic] {
    var walk = PartialWalk(templates, textSizes)
    for template in templates { _ = walk.visit(template.name, path: [template.name]) }
    return walk.problems
}

/// Follows templates into the partials that they include.
private struct PartialWalk {
    /// How much a template is with all that it includes.
    struct Extent {
        /// How many templates stand in one another.
        var levels = 1
        var bytes = 0
    }

    /// How many templates may stand in one another: rendering calls itself for each.
    private static let depthLimit = 32
    /// The most bytes of a template with all that it includes; a partial that includes another
    /// twice, which does the same, has no end in sight.
    private static let sizeLimit = 4 << 20

    private(set) var problems: [Diagnostic] = []
    private let partials: [String: [ScannedTemplate.Tag]]
    private let sizes: [String: Int]
    private var finished: [String: Extent] = [:]
    private var isTooDeep = false
    private var isTooLarge = false

    init(_ templates: [ScannedTemplate], _ textSizes: [String: Int]) {
        partials = Dictionary(
            templates.map { ($0.name, $0.tags.filter { $0.sigil == .partial }) },
            uniquingKeysWith: { first, _ in first })
        sizes = Dictionary(
            templates.map { ($0.name, $0.size(withTexts: textSizes)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Looks at a template.
    ///
    /// - Parameters:
    ///   - template: its name.
    ///   - path: the templates that include each other on the way to it, and itself.
    /// - Returns: how much it is.
    mutating func visit(_ template: String, path: [String]) -> Extent {
        if let extent = finished[template] { return extent }
        var extent = Extent(bytes: sizes[template] ?? 0)
        for tag in partials[template] ?? [] {
            guard let name = tag.name else { continue }
            if path.contains(name) {
                problems.append(.recursivePartial(name, tag.range))
                continue
            }
            guard path.count < Self.depthLimit else {
                reportDepth(tag.range)
                continue
            }
            let inner = visit(name, path: path + [name])
            extent.levels = max(extent.levels, inner.levels + 1)
            extent.bytes = min(extent.bytes + inner.bytes, Self.sizeLimit + 1)
            if extent.levels > Self.depthLimit { reportDepth(tag.range) }
            if extent.bytes > Self.sizeLimit { reportSize(tag.range) }
        }
        finished[template] = extent
        return extent
    }

    private mutating func reportDepth(_ range: SourceRange) {
        guard !isTooDeep else { return }
        isTooDeep = true
        problems.append(
            Diagnostic(
                .unknownPartial, "more than \(Self.depthLimit) templates include one another",
                at: range, help: "include fewer partials within partials"))
    }

    private mutating func reportSize(_ range: SourceRange) {
        guard !isTooLarge else { return }
        isTooLarge = true
        problems.append(
            Diagnostic(
                .unknownPartial,
                "the template has more than \(Self.sizeLimit >> 20) MiB with its partials",
                at: range, help: "include partials less often"))
    }
}

extension ScannedTemplate {
    /// Its bytes, with the texts of the interface in their places.
    fileprivate func size(withTexts textSizes: [String: Int]) -> Int {
        tags.reduce(file.bytes.count) { size, tag in
            guard tag.sigil == nil, let name = tag.name, name.hasPrefix(textPrefix) else {
                return size
            }
            return size + (textSizes[String(name.dropFirst(textPrefix.count))] ?? 0)
        }
    }
}

extension Diagnostic {
    fileprivate static func recursivePartial(_ name: String, _ range: SourceRange) -> Diagnostic {
        Diagnostic(
            .unknownPartial, "the partial '\(name)' includes itself", at: range,
            help: "remove one of the inclusions")
    }
}
