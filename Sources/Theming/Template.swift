import Escaping

/// A template with all that it includes, ready to be rendered.
///
/// It stands in for a template engine: one that looks values up by their names' texts and makes a
/// string of each piece took a fifth of the time of a build. `TemplateEngineTests` hold both to the
/// same bytes; only with CRLF do partials keep their indentation here, as Mustache has it.
struct Template: Sendable {
    private let pieces: [TemplatePiece]

    /// - Parameters:
    ///   - name: the template's name.
    ///   - nodes: all templates by name; none of them may include itself.
    init(_ name: String, in nodes: [String: [TemplateNode]]) {
        var compiler = TemplateCompiler(nodes: nodes)
        self.init(name, by: &compiler)
    }

    /// - Parameters:
    ///   - name: the template's name.
    ///   - compiler: what all templates of a theme share, so that a partial is compiled once.
    init(_ name: String, by compiler: inout TemplateCompiler) {
        pieces = compiler.pieces(of: name)
    }

    /// Writes a view.
    func render(_ view: View) -> HTML {
        var output: [UInt8] = []
        output.reserveCapacity(16_384)
        var views = [view]
        Template.render(pieces, &views, to: &output)
        return HTML(trusting: output)
    }

    /// - Parameters:
    ///   - pieces: what to write.
    ///   - views: where values are looked for, from the last one on.
    ///   - indentation: stands in front of each line but the first.
    ///   - output: gets it.
    private static func render(
        _ pieces: [TemplatePiece], _ views: inout [View], indentation: [UInt8] = [],
        to output: inout [UInt8]
    ) {
        let start = output.count
        for piece in pieces {
            let end = output.count
            let startsLine = !indentation.isEmpty && end > start && output[end - 1] == 0x0A
            if startsLine { output += indentation }
            render(piece, &views, indentation: indentation, to: &output)
            if startsLine, output.count == end + indentation.count {
                output.removeLast(indentation.count)
            }
        }
    }

    private static func render(
        _ piece: TemplatePiece, _ views: inout [View], indentation: [UInt8],
        to output: inout [UInt8]
    ) {
        switch piece {
        case .text(let text): output.append(contentsOf: text)
        case .value(let key, let isEscaped):
            switch value(key, views) {
            case .text(var text)?: text.withUTF8 { write($0, isEscaped, to: &output) }
            case .html(let html)?:
                html.bytes.withUnsafeBufferPointer { write($0, isEscaped, to: &output) }
            default: break
            }
        case .section(let key, let inner):
            switch value(key, views) {
            case nil, .flag(false)?: break
            case .flag(true)?, .text?, .html?:
                render(inner, &views, indentation: indentation, to: &output)
            case .view(let view)?: render(inner, [view], &views, indentation, &output)
            case .views(let elements)?: render(inner, elements, &views, indentation, &output)
            }
        case .inverted(let key, let inner):
            let isShown =
                switch key.flatMap({ value($0, views) }) {
                case nil, .flag(false)?: true
                case .views(let elements)?: elements.isEmpty
                default: false
                }
            if isShown { render(inner, &views, indentation: indentation, to: &output) }
        case .nested(let inner, let own):
            render(inner, &views, indentation: indentation + own, to: &output)
        }
    }

    private static func render(
        _ pieces: [TemplatePiece], _ elements: [View], _ views: inout [View],
        _ indentation: [UInt8],
        _ output: inout [UInt8]
    ) {
        for element in elements {
            views.append(element)
            render(pieces, &views, indentation: indentation, to: &output)
            views.removeLast()
        }
    }

    /// The value under a name in the innermost view that has one.
    private static func value(_ key: ViewKey, _ views: [View]) -> View.Value? {
        for index in views.indices.reversed() {
            if let value = views[index][key] { return value }
        }
        return nil
    }

    private static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, _ isEscaped: Bool, to output: inout [UInt8]
    ) {
        if isEscaped {
            appendEscapedHTML(bytes, to: &output, escapesApostrophes: true)
        } else {
            output.append(contentsOf: bytes)
        }
    }
}
