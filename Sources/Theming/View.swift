package import Escaping

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

    /// In the order of the names.
    private var values: [(key: ViewKey, value: Value)] = []
    /// A bit for each name that may have a value, several names a bit: most names that are looked
    /// for in a list's elements have none there.
    private var mask: UInt64 = 0

    package init() {}

    /// The value under a name; only of the kind that the name is for.
    package subscript(key: ViewKey) -> Value? {
        get {
            guard mask & key.bit != 0 else { return nil }
            let place = place(of: key)
            return place < values.count && values[place].key == key ? values[place].value : nil
        }
        set {
            precondition(
                newValue.map { $0.kind == key.kind } ?? true,
                "\(key.name) is a name for a \(key.kind.rawValue)")
            let place = place(of: key)
            let isThere = place < values.count && values[place].key == key
            if let newValue {
                mask |= key.bit
                if isThere {
                    values[place].value = newValue
                } else {
                    values.insert((key, newValue), at: place)
                }
            } else if isThere {
                values.remove(at: place)
            }
        }
    }

    /// Where the value of a name is, or would be.
    private func place(of key: ViewKey) -> Int {
        var (low, high) = (0, values.count)
        while low < high {
            let middle = (low + high) / 2
            if values[middle].key.rawValue < key.rawValue {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
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
        for (key, value) in other.values { self[key] = value }
    }
}

extension ViewKey {
    /// The bit that stands for it in a view's mask.
    fileprivate var bit: UInt64 { 1 << UInt64(rawValue & 63) }
}
