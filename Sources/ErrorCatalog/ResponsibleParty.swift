import YAMLSource

/// Who has to act before the request can succeed.
package enum ResponsibleParty: String, Sendable, DocumentedChoice {
    case caller
    case apiTeam = "api-team"
    case `operator`

    package var summary: String {
        switch self {
        case .caller: "Whoever sends the request: change it, or wait."
        case .apiTeam: "The people who write the API: there is a fault in it."
        case .operator: "The people who run the service: a part of it is down or set up wrong."
        }
    }
}
