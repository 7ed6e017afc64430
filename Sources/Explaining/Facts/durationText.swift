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

/// A time in seconds since 1970 as date and time in UTC, by the civil calendar.
func dateText(secondsSince1970 seconds: Int) -> String {
    let days = seconds / 86_400
    let time = seconds % 86_400
    // Counted from 0000-03-01, so that a leap day ends a year.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(year)-\(two(month))-\(two(day)) "
        + "\(two(time / 3_600)):\(two(time / 60 % 60)):\(two(time % 60)) UTC"
}
