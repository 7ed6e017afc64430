/// Puts partials in their places, and joins texts that follow each other.
struct TemplateCompiler {
    private let nodes: [String: [TemplateNode]]
    private var done: [Place: [TemplatePiece]] = [:]

    /// A template as it is included somewhere.
    private struct Place: Hashable {
        var name: String
        var isIndented: Bool
    }

    /// Up to how many pieces a partial is written out in each place; a longer one is there once,
    /// however often it is included.
    private static let inlineLimit = 8
    /// How long a text becomes by joining, in bytes.
    ///
    /// Both limits keep partials small that include others twice, which include others twice.
    private static let textLimit = 4_096

    /// - Parameter nodes: all templates by name; none of them may include itself.
    init(nodes: [String: [TemplateNode]]) {
        self.nodes = nodes
    }

    /// The pieces of a template with all that it includes; none where it is not there.
    ///
    /// - Parameters:
    ///   - name: the template's name.
    ///   - isIndented: whether its lines are; texts stay apart then, because each may start a line.
    /// - Returns: the pieces in their order.
    mutating func pieces(of name: String, isIndented: Bool = false) -> [TemplatePiece] {
        let place = Place(name: name, isIndented: isIndented)
        if let pieces = done[place] { return pieces }
        let pieces = pieces(of: nodes[name] ?? [], isIndented)
        done[place] = pieces
        return pieces
    }

    private mutating func pieces(of list: [TemplateNode], _ isIndented: Bool) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        func add(_ piece: TemplatePiece) {
            if case .text(let text) = piece, case .text(let before) = pieces.last, !isIndented,
                before.count + text.count <= Self.textLimit
            {
                pieces[pieces.count - 1] = .text(before + text)
            } else {
                pieces.append(piece)
            }
        }
        for node in list {
            switch node {
            case .text(let text): add(.text(text))
            case .value(let key, let isEscaped): add(.value(key, isEscaped: isEscaped))
            case .section(let key, let inner):
                add(.section(key, self.pieces(of: inner, isIndented)))
            case .inverted(let key, let inner):
                add(.inverted(key, self.pieces(of: inner, isIndented)))
            case .partial(let name, let indentation):
                let own = indentation ?? []
                let inner = self.pieces(of: name, isIndented: isIndented || !own.isEmpty)
                if !isIndented, own.isEmpty, inner.count <= Self.inlineLimit {
                    inner.forEach(add)
                } else {
                    add(.nested(inner, indentation: own))
                }
            }
        }
        return pieces
    }
}
