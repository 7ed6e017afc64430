import ArgumentParser
import CatalogChanges
import ErrorCatalog
import Foundation

extension RecordRelease {
    /// The one place where the clock is read.
    func releaseDate() throws -> CalendarDate {
        if let date = date.flatMap({ CalendarDate($0) }) { return date }
        let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
        let seconds = epoch.map { Int($0) } ?? Int(Date().timeIntervalSince1970)
        guard let date = seconds.flatMap({ CalendarDate(secondsSince1970: $0) }) else {
            throw ValidationError("SOURCE_DATE_EPOCH has to be a number of seconds since 1970")
        }
        return date
    }
}
