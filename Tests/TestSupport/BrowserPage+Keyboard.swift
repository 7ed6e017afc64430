extension BrowserPage {
    /// Presses and releases a key.
    ///
    /// - Parameters:
    ///   - key: A character such as `/` or `k`, or a name as in `KeyboardEvent.key`: `Enter`,
    ///     `Tab`, `Escape`, `ArrowDown`, `F1` and so on.
    ///   - modifiers: The keys held down meanwhile; Shift comes by itself for `?` or `A`.
    /// - Throws: `BrowserError` if there is no such key.
    package func press(key: String, modifiers: KeyModifiers = []) async throws {
        guard let stroke = KeyStroke(key, modifiers: modifiers) else {
            throw BrowserError("Input.dispatchKeyEvent", "no key \"\(key)\"")
        }
        for event in stroke.events {
            try await command("Input.dispatchKeyEvent", event)
        }
    }

    /// Inserts `text` where the focus is, one character at a time, without key events.
    package func type(text: String) async throws {
        for character in text {
            try await command("Input.insertText", ["text": .string(String(character))])
        }
    }
}
