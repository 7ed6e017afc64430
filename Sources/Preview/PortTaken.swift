import Foundation

/// No port could be had.
package struct PortTaken: Error, CustomStringConvertible {
    let ports: ClosedRange<Int>

    package var description: String {
        ports.count == 1
            ? "port \(ports.lowerBound) is taken; choose another with --port, or leave it out"
            : "all ports from \(ports.lowerBound) to \(ports.upperBound) are taken"
    }
}

/// The system's number for a port that is taken.
let addressInUse = EADDRINUSE
