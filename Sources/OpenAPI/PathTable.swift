/// Finds the operation that a request belongs to, in time that depends on the path alone.
///
/// A tree by the segments of the paths. Literal segments go before segments with parameters in them,
/// and these before parameters alone, as OpenAPI asks (3.1 §4.8.8.2).
struct PathTable: Sendable {
    private struct Node: Sendable {
        var literals: [String: Int] = [:]
        /// Segments such as `{id}.json`, by their form.
        var mixed: [(form: SegmentForm, node: Int)] = []
        var parameter: Int?
        var operations: [String: Int] = [:]
    }

    private var nodes = [Node()]

    init(_ operations: [APIOperation]) {
        for (number, operation) in operations.enumerated() {
            // Logs behind a proxy may lack the path of the server.
            for base in operation.basePaths + [""] {
                add(requestPath(of: base + operation.path), operation.method, number)
            }
        }
    }

    private mutating func add(_ path: String, _ method: String, _ number: Int) {
        var current = 0
        for segment in segments(of: path) { current = child(of: current, segment) }
        if nodes[current].operations[method] == nil {
            nodes[current].operations[method] = number
        }
    }

    private mutating func child(of node: Int, _ segment: String) -> Int {
        let form = SegmentForm(segment)
        let known: Int?
        if form.isLiteral {
            known = nodes[node].literals[segment]
        } else if form.isParameter {
            known = nodes[node].parameter
        } else {
            known = nodes[node].mixed.first { $0.form == form }?.node
        }
        if let known { return known }
        nodes.append(Node())
        let new = nodes.count - 1
        if form.isLiteral {
            nodes[node].literals[segment] = new
        } else if form.isParameter {
            nodes[node].parameter = new
        } else {
            nodes[node].mixed.append((form, new))
        }
        return new
    }

    /// The number of the operation that answers a request: a method in any case, and a path or a
    /// URL; `nil` for none.
    func operation(_ method: String, _ target: String) -> Int? {
        let segments = segments(of: requestPath(of: target))
        guard segments.count <= 100 else { return nil }
        return find(method.uppercased(), segments[...], in: 0)
    }

    /// Each node of the tree is met at most once, since only one way leads to it.
    private func find(_ method: String, _ segments: ArraySlice<String>, in node: Int) -> Int? {
        let node = nodes[node]
        guard let segment = segments.first else { return node.operations[method] }
        let rest = segments.dropFirst()
        if let next = node.literals[segment], let found = find(method, rest, in: next) {
            return found
        }
        for (form, next) in node.mixed where form.matches(segment) {
            if let found = find(method, rest, in: next) { return found }
        }
        return node.parameter.flatMap { find(method, rest, in: $0) }
    }
}
