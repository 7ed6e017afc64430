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
