#if os(Linux)
    import Foundation
    import TestSupport
    import Testing

    /// The real program, killed or refused at each of its write steps.
    struct InterruptedProgramTests {
        private static let catalog = """
            statuses: [{ code: 503, reason: Service Unavailable, description: Wait. }]
            errors:
              - { code: b, status: 503, title: B, summary: Stays. }

            """

        /// Writes a project: of the second version, a page is new, one is gone and one is other.
        private func write(_ folder: borrowing TemporaryFolder, version: Int) throws {
            let code = version == 1 ? "a" : "c"
            let files = [
                "content/catalog.yaml": Self.catalog
                    + "  - { code: \(code), status: 503, title: T, summary: \(version). }\n",
                // An address that was published leads on.
                "content/site.yaml": version == 1
                    ? "title: Docs\n"
                    : "title: Docs\nredirects: { errors/a/: error:c, pictures/1.txt: pictures/2.txt }\n",
                "content/pictures/\(version).txt": "\(version)\n",
                "theme/assets/style.css": "body { order: \(version) }\n",
                // Without the words of the stock theme, a build takes a part of the time.
                "theme/search/en.yaml": "statuses: {}\n",
            ]
            for (path, text) in files { try folder.write(text, to: "before/\(path)") }
            if version == 2 { try folder.remove("before/content/pictures/1.txt") }
        }

        /// What readers see, and what is kept in the repository: all but our own notes.
        private func seen(_ files: [String: Data]) -> [String: Data] {
            files.filter { path, _ in
                !path.split(separator: "/").contains { $0.hasPrefix(".docs-") }
                    && !path.hasSuffix(".new")
            }
        }

        @Test(
            "at each step: each file is old or new, none is lost, and the next build is whole",
            arguments: WriteFault.Kind.allCases, [false, true])
        func everyStep(kind: WriteFault.Kind, isFirst: Bool) async throws {
            let folder = try TemporaryFolder()
            let fault = try await WriteFault(in: folder.path)
            let (before, after) = ("\(folder.path)/before", "\(folder.path)/after")
            try write(folder, version: 1)
            if !isFirst {
                for name in ["CNAME", ".git/config", "mine/notes.txt"] {
                    try folder.write("theirs", to: "before/Public/\(name)")
                }
                #expect(try await runDocs(["build"], folder: before).exitCode == 0)
                try write(folder, version: 2)
            }
            try FileManager.default.copyItem(atPath: before, toPath: after)
            let count = try await fault.stepCount(ofBuildIn: after)
            #expect(count > 60)
            let (old, new) = (seen(contents(below: before)), seen(contents(below: after)))

            var (ended, refused) = (0, 0)
            // A kill at each step; of the others, each third.
            for step in stride(from: 1, through: count, by: kind == .kill ? 1 : 3) {
                let project = "\(folder.path)/\(step)"
                try FileManager.default.copyItem(atPath: before, toPath: project)
                defer { try? FileManager.default.removeItem(atPath: project) }
                let result = try await fault.build(project, kind, at: step)
                let left = seen(contents(below: project))
                for (path, bytes) in left {
                    #expect(bytes == old[path] || bytes == new[path], "step \(step): \(path)")
                }
                for path in old.keys where new[path] != nil {
                    #expect(left[path] != nil, "step \(step): \(path) is lost")
                }
                switch (kind, result.exitCode) {
                case (.kill, SIGKILL): ended += 1
                case (_, 0):
                    // Without the right to note the addresses, all the same a site is published.
                    let lock = "content/permalinks.lock.json"
                    #expect(
                        left.filter { $0.key != lock } == new.filter { $0.key != lock },
                        "step \(step)")
                default:
                    refused += 1
                    #expect(result.exitCode == 1, "step \(step)")
                    #expect(result.errors.hasPrefix("error[DOC0611]: "), "step \(step)")
                }
                let next = try await runDocs(["build"], folder: project)
                #expect(next.exitCode == 0, "step \(step): \(next.errors)")
                #expect(seen(contents(below: project)) == new, "step \(step)")
                let leftovers = regularFiles(below: project).filter {
                    $0.contains("/.docs-new/") || $0.hasSuffix(".new")
                }
                #expect(leftovers == [], "step \(step)")
            }
            if kind == .kill {
                // The steps of threads come in another order each time, their number stays.
                #expect(ended == count)
            } else {
                #expect(refused > count / 6)
            }
        }
    }
#endif
