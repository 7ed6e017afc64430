import ErrorCatalog

/// A number of seconds as people say it: `1 hour 5 minutes`.
func durationText(seconds: Int) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
    var rest = seconds
    var parts: [String] = []
    for (size, name) in units where rest >= size && parts.count < 2 {
        let count = rest / size
        parts.append("\(count) \(name)\(count == 1 ? "" : "s")")
        rest %= size
    }
    return parts.isEmpty ? "0 seconds" : parts.joined(separator: " ")
}

/// A time in seconds since 1970 as date and time in UTC; `nil` where no date has four digits for it.
func dateText(secondsSince1970 seconds: Int) -> String? {
    guard let day = CalendarDate(secondsSince1970: seconds) else { return nil }
    let time = seconds % 86_400
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(day) \(two(time / 3_600)):\(two(time / 60 % 60)):\(two(time % 60)) UTC"
}
