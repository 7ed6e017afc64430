/// Whether a file name means a device on Windows, whatever its extension and its case.
package func isWindowsDevice(_ name: some StringProtocol) -> Bool {
    devices.contains(name.prefix { $0 != "." }.lowercased())
}

private let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
