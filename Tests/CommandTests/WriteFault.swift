#if os(Linux)
    import Foundation
    import TestSupport

    /// A library that lets a chosen write step of a program fail, or be its last.
    struct WriteFault {
        /// What becomes of the step.
        enum Kind: String, CaseIterable {
            /// The system kills the program there.
            case kill
            /// It and all after it find a full disk.
            case fullDisk
            /// It alone is not allowed.
            case refusal

            /// What the library is told, beside the number of the step.
            var environment: [String: String] {
                switch self {
                case .kill: ["FAULT_ERROR": "0"]
                case .fullDisk: ["FAULT_ERROR": "\(ENOSPC)"]
                case .refusal: ["FAULT_ERROR": "\(EACCES)", "FAULT_ONCE": "1"]
                }
            }
        }

        private let folder: String

        /// Compiles the library.
        ///
        /// - Parameter folder: gets it.
        /// - Throws: ``Unusable`` with what the compiler says.
        init(in folder: String) async throws {
            self.folder = folder
            let source = Repository.path("Tests/CommandTests/WriteFault/fault.c")
            let compiled = try await runCommand([
                "/usr/bin/env", "clang", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o",
                "\(folder)/fault.so", source,
            ])
            guard compiled.exitCode == 0 else { throw Unusable(reason: compiled.errors) }
        }

        /// Runs a build and counts its write steps.
        ///
        /// - Parameter project: the folder of the project.
        /// - Returns: their number.
        /// - Throws: ``Unusable`` where the build fails.
        func stepCount(ofBuildIn project: String) async throws -> Int {
            let count = "\(folder)/count"
            try? FileManager.default.removeItem(atPath: count)
            let built = try await build(project, ["FAULT_COUNT": count])
            guard built.exitCode == 0 else { throw Unusable(reason: built.errors) }
            return FileManager.default.contents(atPath: count)?.count ?? 0
        }

        /// Runs a build with a fault.
        func build(_ project: String, _ kind: Kind, at step: Int) async throws -> CommandResult {
            let environment = kind.environment.merging(["FAULT_STEP": "\(step)"]) { $1 }
            return try await build(project, environment)
        }

        private func build(
            _ project: String, _ environment: [String: String]
        ) async throws -> CommandResult {
            let library = ["LD_PRELOAD": "\(folder)/fault.so"]
            return try await runDocs(
                ["build"], environment: environment.merging(library) { $1 }, folder: project)
        }

        struct Unusable: Error {
            let reason: String
        }
    }
#endif
