import Escaping
import Foundation

/// A point in time as HTTP writes it: `Sun, 01 Mar 2026 09:30:00 GMT` (RFC 9110 §5.6.7).
struct HTTPDate: Sendable, Equatable {
    /// Seconds since 1970-01-01T00:00:00Z.
    var secondsSince1970: Int

    init(secondsSince1970 seconds: Int) {
        secondsSince1970 = seconds
    }

    /// Reads the form that senders have to use; `nil` for the obsolete ones, for days that no
    /// calendar has and for a wrong day of the week.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        // Most fields that may have a date have seconds, and the calendar is slow.
        guard bytes.count == 29, bytes.suffix(4).elementsEqual(" GMT".utf8) else { return nil }
        let number = { (range: Range<Int>) -> Int? in
            let digits = bytes[range]
            return digits.allSatisfy(isDigit) ? Int(String(decoding: digits, as: UTF8.self)) : nil
        }
        guard let day = number(5..<7), let year = number(12..<16), let hour = number(17..<19),
            let minute = number(20..<22), let second = number(23..<25),
            let month = months.firstIndex(of: String(decoding: bytes[8..<11], as: UTF8.self))
        else { return nil }
        let date = calendar.date(
            from: DateComponents(
                year: year, month: month + 1, day: day, hour: hour, minute: minute,
                second: second))
        guard let date else { return nil }
        secondsSince1970 = Int(date.timeIntervalSince1970)
        guard self.text == text else { return nil }
    }

    /// As it stands in a field.
    var text: String {
        let parts = calendar.dateComponents(
            [.weekday, .day, .month, .year, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: Double(secondsSince1970)))
        let two = { (number: Int?) in
            let digits = String(number ?? 0)
            return digits.count < 2 ? "0" + digits : digits
        }
        let year = String(parts.year ?? 0)
        let day = weekdays[((parts.weekday ?? 1) - 1) % 7]
        let month = months[((parts.month ?? 1) - 1) % 12]
        let time = [parts.hour, parts.minute, parts.second].map(two).joined(separator: ":")
        let zeros = String(repeating: "0", count: max(0, 4 - year.count))
        return "\(day), \(two(parts.day)) \(month) \(zeros)\(year) \(time) GMT"
    }
}

private let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

private let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

private let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
}()
