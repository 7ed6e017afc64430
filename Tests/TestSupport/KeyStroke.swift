/// A key of a US keyboard with its modifiers, as the two events that press and release it.
struct KeyStroke {
    private let key: String
    private let code: String
    private let virtualCode: Int
    private let text: String?
    private let modifiers: KeyModifiers

    /// The key with this `KeyboardEvent.key`; `nil` if there is none.
    init?(_ name: String, modifiers: KeyModifiers) {
        if let named = Self.named[name] {
            self.init(name, named.code, named.virtualCode, text: named.text, modifiers)
        } else if name.count == 1 {
            self.init(character: name, modifiers)
        } else {
            return nil
        }
    }

    /// The parameters of `Input.dispatchKeyEvent`, first down, then up.
    var events: [JSONValue] {
        var fields: [String: JSONValue] = [
            "key": .string(key), "code": .string(code),
            "windowsVirtualKeyCode": .number(Double(virtualCode)),
            "modifiers": .number(Double(modifiers.rawValue)),
        ]
        var up = fields
        up["type"] = "keyUp"
        fields["type"] = text == nil ? "rawKeyDown" : "keyDown"
        fields["text"] = text.map(JSONValue.string)
        return [.object(fields), .object(up)]
    }

    private init(
        _ key: String, _ code: String, _ virtualCode: Int, text: String?, _ modifiers: KeyModifiers
    ) {
        self.key = key
        self.code = code
        self.virtualCode = virtualCode
        self.text = modifiers.isDisjoint(with: [.alt, .control, .meta]) ? text : nil
        self.modifiers = modifiers
    }

    private init(character: String, _ modifiers: KeyModifiers) {
        let place = Self.printed.first { $0.plain == character || $0.shifted == character }
        guard let place else {
            self.init(character, "", 0, text: character, modifiers)
            return
        }
        let isShifted = modifiers.contains(.shift) || character == place.shifted
        let key = isShifted ? place.shifted : place.plain
        let held = isShifted ? modifiers.union(.shift) : modifiers
        self.init(key, place.code, place.virtualCode, text: key, held)
    }
}

extension KeyStroke {
    private typealias Named = (code: String, virtualCode: Int, text: String?)
    private typealias Printed = (plain: String, shifted: String, code: String, virtualCode: Int)

    private static let named: [String: Named] = {
        var keys: [String: Named] = [
            "Backspace": ("Backspace", 8, nil), "Tab": ("Tab", 9, nil),
            "Enter": ("Enter", 13, "\r"), "Escape": ("Escape", 27, nil),
            " ": ("Space", 32, " "), "PageUp": ("PageUp", 33, nil),
            "PageDown": ("PageDown", 34, nil), "End": ("End", 35, nil),
            "Home": ("Home", 36, nil), "ArrowLeft": ("ArrowLeft", 37, nil),
            "ArrowUp": ("ArrowUp", 38, nil), "ArrowRight": ("ArrowRight", 39, nil),
            "ArrowDown": ("ArrowDown", 40, nil), "Insert": ("Insert", 45, nil),
            "Delete": ("Delete", 46, nil),
        ]
        for number in 1...12 { keys["F\(number)"] = ("F\(number)", 111 + number, nil) }
        return keys
    }()

    private static let printed: [Printed] = {
        var keys: [Printed] = [
            ("`", "~", "Backquote", 192), ("-", "_", "Minus", 189), ("=", "+", "Equal", 187),
            ("[", "{", "BracketLeft", 219), ("]", "}", "BracketRight", 221),
            ("\\", "|", "Backslash", 220), (";", ":", "Semicolon", 186),
            ("'", "\"", "Quote", 222), (",", "<", "Comma", 188), (".", ">", "Period", 190),
            ("/", "?", "Slash", 191),
        ]
        for (digit, shifted) in zip("0123456789", ")!@#$%^&*(") {
            let code = digit.asciiValue.map(Int.init) ?? 0
            keys.append((String(digit), String(shifted), "Digit\(digit)", code))
        }
        for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
            let code = letter.asciiValue.map(Int.init) ?? 0
            keys.append((letter.lowercased(), String(letter), "Key\(letter)", code))
        }
        return keys
    }()
}
