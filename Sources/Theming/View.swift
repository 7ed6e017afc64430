package import Escaping
import Mustache

/// What a template shows: values under a closed set of names.
package struct View: Sendable {
    package enum Value: Sendable {
        case text(String)
        case html(HTML)
        case flag(Bool)
        case view(View)
        case views([View])

        fileprivate var kind: ViewKey.Kind {
            switch self {
            case .text: .text
            case .html: .markup
            case .flag: .flag
            case .view: .object
            case .views: .list
            }
        }
    }

    private var values: [ViewKey: Value] = [:]

    package init() {}

    /// The value under a name; only of the kind that the name is for.
    package subscript(key: ViewKey) -> Value? {
        get { values[key] }
        set {
            precondition(
                newValue.map { $0.kind == key.kind } ?? true,
                "\(key.rawValue) is a name for a \(key.kind.rawValue)")
            values[key] = newValue
        }
    }

    /// Sets a text; `nil` leaves the name unset.
    package mutating func set(_ key: ViewKey, _ text: String?) {
        self[key] = text.map(Value.text)
    }

    /// Sets markup; `nil` leaves the name unset.
    package mutating func set(_ key: ViewKey, _ html: HTML?) {
        self[key] = html.map(Value.html)
    }

    /// Sets a flag.
    package mutating func set(_ key: ViewKey, _ flag: Bool) {
        self[key] = .flag(flag)
    }

    /// Sets an object; `nil` leaves the name unset.
    package mutating func set(_ key: ViewKey, _ view: View?) {
        self[key] = view.map(Value.view)
    }

    /// Sets a list and, under a second name, whether it has any element.
    package mutating func set(_ key: ViewKey, _ views: [View], any flag: ViewKey? = nil) {
        self[key] = .views(views)
        if let flag { self[flag] = .flag(!views.isEmpty) }
    }

    /// Adds all values of another view, which win.
    package mutating func merge(_ other: View) {
        values.merge(other.values) { _, new in new }
    }
}

extension View: MustacheParent {
    package func child(named name: String) -> Any? {
        switch ViewKey.named[name].flatMap({ values[$0] }) {
        case .text(let text): text
        case .html(let html): html.text
        case .flag(let flag): flag
        case .view(let view): view
        case .views(let views): views
        case nil: nil
        }
    }
}
