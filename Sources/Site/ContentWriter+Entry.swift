import Diagnostics
import ErrorCatalog
import Escaping
import Markdown
import Search
import Theming

extension ContentWriter {
    /// The page of a code: its catalog entry joined with its Markdown.
    mutating func writeEntry(_ entry: CatalogEntry) {
        writeIdentity(of: entry)
        texts.section = .retry
        content.view.set(.retry, entry.retry.map { retry($0) })
        content.view.set(.hasAnswers, entry.retry != nil || entry.actor != nil)
        texts.section = .causes
        let causes = entry.causes.map { cause($0) }
        content.view.set(.causes, causes, any: .hasCauses)
        texts.section = .message
        writeMessage(of: entry)
        texts.section = .example
        let examples = entry.examples.map { example($0, of: entry) }
        content.view.set(.examples, examples, any: .hasExamples)
        texts.section = .headers
        let headers = entry.headers.map { header($0) }
        content.view.set(.headers, headers, any: .hasHeaders)
        texts.section = nil
        let prose = page.document.map { self.prose(of: $0) }
        content.view.set(.body, prose?.html ?? HTML())
        content.view.set(.hasBody, prose?.html.isEmpty == false)
        texts.section = .related
        let related = entry.related.compactMap { self.related($0) }
        content.view.set(.related, related, any: .hasRelated)
        content.view.set(
            .specification, entry.specification.map { specification($0, texts.strings) })
        texts.section = .endpoints
        let endpoints = entry.endpoints.map { endpoint($0) }
        content.view.set(.endpoints, endpoints, any: .hasEndpoints)
        texts.section = nil
        content.outline = outline(of: entry, prose: prose?.outline ?? [])
    }

    private mutating func writeIdentity(of entry: CatalogEntry) {
        let row = texts.inlineWithoutLinks(entry.summary)
        content.title = entry.title.value
        content.rowDescription = row.html
        content.description = row.sections.map(\.text).joined(separator: " ")
        content.keywords = entry.keywords
        content.view.set(.code, entry.code.value)
        content.view.set(.isStatus, entry.kind == .status)
        content.view.set(.isError, entry.kind == .error)
        content.view.set(.statusClass, entry.statusClass.label)
        content.view.set(.className, texts.strings.title(entry.statusClass))
        content.view.set(.classURL, url(of: .statusClass(entry.statusClass)))
        content.view.set(.summary, texts.inline(entry.summary, as: .summary))
        writePlace(of: entry)
        if entry.kind == .error { content.view.set(.status, status(of: entry)) }
    }

    /// The HTTP status of an error code, linked where the catalog has it.
    private func status(of entry: CatalogEntry) -> View {
        let code = String(entry.statusCode)
        var view = View()
        view.set(.statusCode, code)
        view.set(.statusTitle, links.plan.reasonPhrase(of: entry.statusCode))
        view.set(.statusURL, links.url(ofCode: code))
        return view
    }

    /// Where the code belongs, who is concerned, and how long it is there.
    private mutating func writePlace(of entry: CatalogEntry) {
        content.view.set(.since, entry.since?.value)
        content.view.set(
            .deprecation,
            entry.deprecation.map { notice($0, since: .deprecatedSince, note: .deprecationNote) })
        content.view.set(
            .removal, entry.removal.map { notice($0, since: .removedSince, note: .removalNote) })
        content.view.set(.severity, entry.severity.map { texts.strings.label($0) })
        content.view.set(.actor, entry.actor?.rawValue)
        content.view.set(.actorLabel, entry.actor.map { texts.strings.label($0) })
        content.view.set(.problemType, links.plan.catalog.type(of: entry))
        content.view.set(.group, group(of: entry))
        content.view.set(.tags, tags(of: entry), any: .hasTags)
        content.view.set(.aliases, names(entry.aliases, as: .alias), any: .hasAliases)
        content.view.set(
            .hasFacts,
            entry.severity != nil || entry.since != nil || content.view[.group] != nil
                || content.view[.problemType] != nil || !entry.tags.isEmpty
                || !entry.aliases.isEmpty)
    }

    private mutating func names(_ names: [Located<String>], as key: ViewKey) -> [View] {
        names.map { name in
            texts.note(name.value)
            var view = View()
            view.set(key, name.value)
            return view
        }
    }

    private func group(of entry: CatalogEntry) -> View? {
        guard let id = entry.group?.value, let group = links.plan.catalog.group(id) else {
            return nil
        }
        var view = View()
        view.set(.groupName, group.title.value)
        view.set(.groupURL, url(of: .group(id)))
        return view
    }

    private mutating func tags(of entry: CatalogEntry) -> [View] {
        zip(names(entry.tags, as: .tag), entry.tags).map { view, tag in
            var view = view
            view.set(.tagURL, url(of: .tag(tag.value)))
            return view
        }
    }

    /// A list of codes as it is linked on this page.
    private func url(of list: CodeList.Subject) -> String {
        links.plan.url(ofPath: CodeList.route(of: list).path, on: links.pageID)
    }

    private mutating func notice(
        _ notice: LifecycleNotice, since: ViewKey, note: ViewKey
    ) -> View {
        var view = View()
        view.set(since, notice.since?.value)
        view.set(note, notice.note.map { texts.inline($0) })
        view.set(.replacementCode, notice.replacement?.value)
        view.set(.replacementURL, notice.replacement.flatMap { links.url(ofCode: $0.value) })
        return view
    }

    private mutating func endpoint(_ endpoint: Endpoint) -> View {
        texts.note(endpoint.text)
        var view = View()
        view.set(.endpointMethod, endpoint.method == "*" ? nil : endpoint.method)
        view.set(.endpointPath, endpoint.path)
        return view
    }

    private mutating func writeMessage(of entry: CatalogEntry) {
        let template = entry.message.map { MessageTemplate($0.value) }
        content.view.set(.message, template?.text)
        texts.note(template?.text, as: .message(literals: template?.literals ?? []))
        if let template { writeOccurrence(of: entry, template) }
        let parameters = entry.parameters.map { parameter($0) }
        content.view.set(.parameters, parameters, any: .hasParameters)
    }

    private mutating func parameter(_ parameter: MessageParameter) -> View {
        var view = View()
        view.set(.parameterName, parameter.name.value)
        texts.note(parameter.name.value)
        view.set(.parameterType, parameter.type.rawValue)
        view.set(.parameterDescription, parameter.description.map { texts.inline($0) })
        view.set(.parameterExample, parameter.example?.value)
        return view
    }

    private mutating func retry(_ retry: RetryPolicy) -> View {
        var view = View()
        view.set(.retryPolicy, retry.policy.rawValue)
        view.set(.retryVerdict, texts.strings.label(retry.policy))
        view.set(.retryMethods, retry.methods.map { texts.strings.label($0) })
        view.set(.retryDelay, retry.delay?.value)
        texts.note(retry.delay?.value, as: .header)
        view.set(.retryAttempts, retry.attempts.map { String($0) })
        view.set(.retryKey, retry.idempotencyKey?.value)
        let keyRule = texts.strings.keyRule(retry.policy)
        view.set(.retryKeyRule, retry.idempotencyKey.map { _ in keyRule })
        let hasFacts =
            retry.methods != nil || retry.delay != nil || retry.attempts != nil
            || retry.idempotencyKey != nil
        view.set(.hasRetryFacts, hasFacts)
        view.set(.hasRetryDetails, hasFacts || retry.note != nil)
        view.set(.retryNote, retry.note.map { texts.inline($0) })
        return view
    }

    private mutating func cause(_ cause: Cause) -> View {
        var view = View()
        view.set(.cause, texts.inline(cause.cause, as: .cause))
        view.set(.causeCheck, cause.check.map { texts.inline($0) })
        let fixes = cause.fixes.map { fix in
            var item = View()
            item.set(.fix, texts.inline(fix))
            item.set(.fixCommands, commands(in: fix))
            return item
        }
        view.set(.fixes, fixes, any: .hasFixes)
        return view
    }

    private mutating func header(_ header: HeaderField) -> View {
        var view = View()
        view.set(.headerName, header.name.value)
        texts.note(header.name.value, as: .header)
        view.set(.isInResponse, header.direction == .response)
        view.set(.headerRequirement, header.requirement.rawValue)
        view.set(.headerRequirementLabel, texts.strings.label(header.requirement))
        view.set(.headerRole, texts.inline(header.role))
        view.set(.headerExample, header.example?.value)
        return view
    }

    private mutating func related(_ related: RelatedCode) -> View? {
        guard let entry = links.plan.catalog[related.code.value] else { return nil }
        var view = View()
        view.set(.relatedCode, entry.code.value)
        view.set(.relatedTitle, entry.title.value)
        view.set(.relatedLanguage, links.plan.originalLanguage(of: entry.title))
        view.set(.relatedURL, links.url(ofCode: entry.code.value))
        view.set(.relatedClass, entry.statusClass.label)
        view.set(.relatedDifference, related.difference.map { texts.inline($0, as: .comparison) })
        return view
    }

    private func example(_ example: Exchange, of entry: CatalogEntry) -> View {
        var view = View()
        view.set(.exampleTitle, example.title?.value)
        let response = example.response?.messageText(
            statusCode: entry.statusCode,
            reasonPhrase: links.plan.reasonPhrase(of: entry.statusCode) ?? "")
        let request = example.request?.messageText
        view.set(.exampleRequest, request.map { highlightedCode($0, language: "http") })
        view.set(.exampleResponse, response.map { highlightedCode($0, language: "http") })
        view.set(.samples, samples(of: example, in: entry), any: .hasSamples)
        return view
    }

    private func outline(of entry: CatalogEntry, prose: [Heading]) -> [Heading] {
        EntrySection.allCases.flatMap { section -> [Heading] in
            let isPresent =
                switch section {
                case .retry: entry.retry != nil
                case .causes: !entry.causes.isEmpty
                case .message: entry.message != nil || !entry.parameters.isEmpty
                case .example: !entry.examples.isEmpty
                case .headers: !entry.headers.isEmpty
                case .codes: links.plan.catalog.hasErrors(ofStatus: entry)
                case .details: false
                case .endpoints: !entry.endpoints.isEmpty
                case .related: !entry.related.isEmpty
                case .specification: entry.specification != nil
                }
            if section == .details { return prose }
            let heading = Heading(
                level: 2, id: section.rawValue, title: texts.strings.title(section))
            return isPresent ? [heading] : []
        }
    }

    private var links: LinkResolver { texts.links }
}

private func specification(
    _ reference: SpecificationReference, _ strings: InterfaceStrings
) -> View {
    var view = View()
    view.set(.specificationTitle, reference.title(section: strings[.rfcSection]))
    view.set(.specificationURL, reference.url)
    return view
}
