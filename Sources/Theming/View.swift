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
    }

    private var values: [ViewKey: Value] = [:]

    package init() {}

    /// The value under a name; markup only under a name that is for markup.
    package subscript(key: ViewKey) -> Value? {
        get { values[key] }
        set {
            if case .html = newValue {
                precondition(key.isHTML, "\(key.rawValue) is not a name for markup")
            } else if newValue != nil {
                precondition(!key.isHTML, "\(key.rawValue) is a name for markup")
            }
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
