import Diagnostics
package import ErrorCatalog

/// Why a release can't be recorded.
package enum ReleaseProblem: Error, Equatable, CustomStringConvertible {
    case unusableVersion(String)
    case recordedAlready(version: String, date: CalendarDate)
    case beforeLast(version: String, date: CalendarDate)

    package var description: String {
        switch self {
        case .unusableVersion(let version):
            "'\(printable(version))' can't be the name of a release: "
                + "use 1 to 60 characters without line ends, the first and last no space"
        case .recordedAlready(let version, let date):
            "the release '\(printable(version))' was recorded already, on \(date); choose another "
                + "version: what is recorded is not changed"
        case .beforeLast(let version, let date):
            "the last release '\(printable(version))' has the date \(date); choose one that is "
                + "not before it"
        }
    }
}

extension ReleaseProblem {
    /// Why a text can't name a release; `nil` where it can.
    package init?(ofName text: String) {
        if isReleaseName(text) { return nil }
        self = .unusableVersion(text)
    }
}

/// Whether a text can name a release.
private func isReleaseName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (1...60).contains(scalars.count), printable(text) == text, !text.contains("\t") else {
        return false
    }
    return scalars.first?.properties.isWhitespace == false
        && scalars.last?.properties.isWhitespace == false
        && !scalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" }
}
