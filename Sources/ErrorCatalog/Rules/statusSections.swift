/// The section of an RFC that defines a status.
struct StatusSection: Hashable {
    var rfc: Int
    var section: String
}

/// Where each registered status is defined today.
///
/// RFC 9110 §15 has one subsection for each, in the order of the numbers; the others are in RFC
/// 6585 and RFC 7725.
let statusSections: [Int: StatusSection] = {
    var sections: [Int: StatusSection] = [:]
    func add(_ statuses: [Int], rfc: Int, chapter: String) {
        for (index, status) in statuses.enumerated() {
            sections[status] = StatusSection(rfc: rfc, section: "\(chapter).\(index + 1)")
        }
    }
    add(Array(100...101), rfc: 9110, chapter: "15.2")
    add(Array(200...206), rfc: 9110, chapter: "15.3")
    add(Array(300...308), rfc: 9110, chapter: "15.4")
    add(Array(400...418) + [421, 422, 426], rfc: 9110, chapter: "15.5")
    add(Array(500...505), rfc: 9110, chapter: "15.6")
    for (status, section) in [428: "3", 429: "4", 431: "5", 511: "6"] {
        sections[status] = StatusSection(rfc: 6585, section: section)
    }
    sections[451] = StatusSection(rfc: 7725, section: "3")
    return sections
}()

/// The status that a section of a current or an obsolete RFC defines; `nil` where it is about
/// something else, or where that is not known.
func statusDefined(inRFC rfc: Int, section: String) -> Int? {
    statusOfSection[StatusSection(rfc: rfc, section: section)]
}

private let statusOfSection: [StatusSection: Int] = {
    var statuses: [StatusSection: Int] = [:]
    for (status, section) in statusSections { statuses[section] = status }
    func add(_ numbers: [Int], rfc: Int, chapter: String) {
        for (index, status) in numbers.enumerated() {
            statuses[StatusSection(rfc: rfc, section: "\(chapter).\(index + 1)")] = status
        }
    }
    add(Array(100...101), rfc: 7231, chapter: "6.2")
    add(Array(200...205), rfc: 7231, chapter: "6.3")
    add([300, 301, 302, 303, 305, 306, 307], rfc: 7231, chapter: "6.4")
    add(
        [400, 402, 403, 404, 405, 406, 408, 409, 410, 411, 413, 414, 415, 417, 426], rfc: 7231,
        chapter: "6.5")
    add(Array(500...505), rfc: 7231, chapter: "6.6")
    add([304, 412], rfc: 7232, chapter: "4")
    statuses[StatusSection(rfc: 7233, section: "4.1")] = 206
    statuses[StatusSection(rfc: 7233, section: "4.4")] = 416
    statuses[StatusSection(rfc: 7235, section: "3.1")] = 401
    statuses[StatusSection(rfc: 7235, section: "3.2")] = 407
    add(Array(100...101), rfc: 2616, chapter: "10.1")
    add(Array(200...206), rfc: 2616, chapter: "10.2")
    add(Array(300...307), rfc: 2616, chapter: "10.3")
    add(Array(400...417), rfc: 2616, chapter: "10.4")
    add(Array(500...505), rfc: 2616, chapter: "10.5")
    return statuses
}()
