import Foundation

/// No port could be had.
package struct PortTaken: Error, CustomStringConvertible {
    package let description: String

    /// All ports of a range are in use.
    init(ports: ClosedRange<Int>) {
        description =
            ports.count == 1
            ? "port \(ports.lowerBound) is taken; choose another with --port, or leave it out"
            : "all ports from \(ports.lowerBound) to \(ports.upperBound) are taken"
    }

    /// The system refuses a port for another reason.
    init(port: Int, errorNumber: Int32) {
        let reason = String(cString: strerror(errorNumber)).lowercased()
        description = "port \(port) can't be used: \(reason); choose one from 1024 on with --port"
    }
}

/// The system's number for a port that is taken.
let addressInUse = EADDRINUSE
