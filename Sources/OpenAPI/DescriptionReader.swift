import Diagnostics
import YAMLSource

/// Reads the parts of an OpenAPI document.
struct DescriptionReader {
    let tree: SpecTree
    let references: References
    var description: APIDescription
    var diagnostics: [Diagnostic] = []
    /// The number of each response that was read, by the value it was read from.
    private var numbers: [SpecValue: Int] = [:]

    init(_ tree: SpecTree, file: SourceFile) {
        self.tree = tree
        references = References(tree)
        description = APIDescription(file: file)
    }

    mutating func readAll() {
        let info = tree.member(.root, "info")
        description.title = tree.text(info, "title")
        description.version = tree.text(info, "version")
        let servers = basePaths(tree.member(.root, "servers")) ?? [""]
        description.codes = extensionCodes(.root)
        for path in tree.members(tree.member(.root, "paths")) {
            guard !tree.name(path).hasPrefix("x-") else { continue }
            readPath(path, servers)
        }
        for webhook in tree.members(tree.member(.root, "webhooks")) {
            description.unmapped.note(
                .webhooks, at: tree.keyRange(webhook), detail: tree.name(webhook))
        }
        readRecordedEntries()
        readLooseSchemas()
        description.unmapped.merge(references.unmapped)
        diagnostics += references.diagnostics
    }

    private mutating func readPath(_ value: SpecValue, _ servers: [String]) {
        let path = tree.name(value)
        guard path.hasPrefix("/"), isHTTPFieldText(path) else {
            description.unmapped.note(.unusablePath, at: tree.keyRange(value), detail: path)
            return
        }
        guard let item = references.resolved(value) else { return }
        let servers = basePaths(tree.member(item, "servers")) ?? servers
        for value in tree.members(item) where httpMethods.contains(tree.name(value)) {
            let method = tree.name(value).uppercased()
            guard let operation = references.resolved(value) else { continue }
            readOperation(operation, method, path: path, servers)
        }
        // Methods of any other name (OpenAPI 3.2 §4.9.1).
        for value in tree.members(tree.member(item, "additionalOperations"))
        where isHTTPToken(tree.name(value)) {
            guard let operation = references.resolved(value) else { continue }
            readOperation(operation, tree.name(value), path: path, servers)
        }
    }

    private mutating func readOperation(
        _ value: SpecValue, _ method: String, path: String, _ servers: [String]
    ) {
        var operation = APIOperation(
            method: method, path: path,
            tags: tree.elements(tree.member(value, "tags")).compactMap { tree.text($0) },
            basePaths: basePaths(tree.member(value, "servers")) ?? servers,
            range: tree.keyRange(value))
        operation.codes = extensionCodes(value)
        if let callbacks = tree.member(value, "callbacks") {
            description.unmapped.note(
                .callbacks, at: tree.keyRange(callbacks), detail: operation.text)
        }
        for value in tree.members(tree.member(value, "responses")) {
            guard !tree.name(value).hasPrefix("x-") else { continue }
            guard let key = ResponseKey(tree.name(value)) else {
                description.unmapped.note(
                    .otherStatus, at: tree.keyRange(value), detail: tree.name(value))
                continue
            }
            let number = response(value, key)
            operation.responses.append(
                APIOperation.Response(key: key, range: tree.keyRange(value), response: number))
        }
        description.operations.append(operation)
    }

    /// The number of a response, which is read when it is met first.
    ///
    /// Of one whose reference can't be followed, the key says all that is known.
    private mutating func response(_ value: SpecValue, _ key: ResponseKey) -> Int {
        guard let target = references.resolved(value) else {
            description.responses.append(APIResponse())
            return description.responses.count - 1
        }
        if let number = numbers[target] { return number }
        let number = description.responses.count
        numbers[target] = number
        description.responses.append(APIResponse())
        // What a success looks like is of no interest, and most of a document.
        if key.isForErrors { description.responses[number] = readResponse(target) }
        return number
    }

    /// The paths of servers, with the defaults of variables in them; `nil` where there are none.
    private func basePaths(_ servers: SpecValue?) -> [String]? {
        var paths: [String] = []
        for server in tree.elements(servers) {
            guard var url = tree.text(server, "url") else { continue }
            for variable in tree.members(tree.member(server, "variables")) {
                guard let value = tree.text(variable, "default") else { continue }
                url = url.replacing("{\(tree.name(variable))}", with: value)
            }
            let path = requestPath(of: url)
            guard isHTTPFieldText(path), !paths.contains(path), paths.count < 20 else { continue }
            paths.append(path)
        }
        return paths.isEmpty ? nil : paths
    }
}

private let httpMethods: Set<String> = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
]
