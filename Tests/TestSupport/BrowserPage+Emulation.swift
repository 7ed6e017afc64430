extension BrowserPage {
    /// Sets the size of the window in CSS pixels; `mobile` also means a touch screen.
    package func setViewport(
        width: Int, height: Int, scale: Double = 1, mobile: Bool = false
    ) async throws {
        try await command(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(Double(width)), "height": .number(Double(height)),
                "deviceScaleFactor": .number(scale), "mobile": .bool(mobile),
            ])
        try await command("Emulation.setTouchEmulationEnabled", ["enabled": .bool(mobile)])
    }

    /// Sets what the reader prefers: `"dark"` or `"light"`.
    package func setColorScheme(_ scheme: String) async throws {
        guard ["dark", "light"].contains(scheme) else {
            throw BrowserError("Emulation.setEmulatedMedia", "no color scheme \"\(scheme)\"")
        }
        try await setMedia(["prefers-color-scheme": scheme])
    }

    /// Emulates what readers ask of their system, such as `"forced-colors": "active"`.
    ///
    /// - Parameter features: The media features and their values; all others are as they come.
    /// - Throws: `BrowserError` if the browser does not take them.
    package func setMedia(_ features: [String: String]) async throws {
        let list = features.sorted { $0.key < $1.key }.map { name, value in
            JSONValue.object(["name": .string(name), "value": .string(value)])
        }
        try await command("Emulation.setEmulatedMedia", ["features": .array(list)])
    }

    /// Allows or forbids the scripts of pages from the next navigation on.
    package func setJavaScriptEnabled(_ isEnabled: Bool) async throws {
        try await command("Emulation.setScriptExecutionDisabled", ["value": .bool(!isEnabled)])
    }
}
