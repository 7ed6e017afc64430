import Foundation

/// A web server that tests run for real, where it is installed.
package enum WebServer: String, Sendable, CaseIterable {
    case nginx, caddy, apache

    /// Those that are installed here.
    package static var installed: [WebServer] { allCases.filter { $0.executable != nil } }

    /// Where its program is; `nil` where it is not installed.
    package var executable: String? {
        let names =
            switch self {
            case .nginx: ["nginx"]
            case .caddy: ["caddy"]
            case .apache: ["apache2", "httpd"]
            }
        let folders = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"]
        return names.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// A whole configuration, without rights of root.
    ///
    /// - Parameters:
    ///   - servers: the servers, in its own language.
    ///   - folder: where it may write.
    /// - Returns: the text of the file.
    package func configuration(servers: String, folder: String) -> String {
        switch self {
        case .nginx:
            """
            daemon off;
            error_log \(folder)/error.log;
            pid \(folder)/nginx.pid;
            events {}
            http {
                access_log off;
                client_body_temp_path \(folder)/body;
                proxy_temp_path \(folder)/proxy;
                fastcgi_temp_path \(folder)/fastcgi;
                uwsgi_temp_path \(folder)/uwsgi;
                scgi_temp_path \(folder)/scgi;
            \(servers)
            }

            """
        case .caddy:
            """
            {
            \tadmin off
            \tauto_https off
            \tstorage file_system \(folder)/storage
            }
            \(servers)

            """
        case .apache:
            """
            ServerRoot \(folder)
            ServerName 127.0.0.1
            PidFile \(folder)/apache.pid
            ErrorLog \(folder)/error.log
            DefaultRuntimeDir \(folder)
            Mutex file:\(folder)
            \(modules)
            TypesConfig /dev/null
            \(servers)

            """
        }
    }

    /// One server.
    ///
    /// - Parameters:
    ///   - lines: what it is to do, in its own language.
    ///   - port: the port of this machine that it listens on.
    /// - Returns: the server, in the program's own language.
    func server(_ lines: String, port: Int) -> String {
        switch self {
        case .nginx: "server {\nlisten 127.0.0.1:\(port);\n\(lines)\n}"
        case .caddy: "http://127.0.0.1:\(port) {\n\(lines)\n}"
        case .apache:
            "Listen 127.0.0.1:\(port)\n<VirtualHost 127.0.0.1:\(port)>\n\(lines)\n</VirtualHost>"
        }
    }

    /// Asks the program whether it understands a file.
    ///
    /// - Throws: what the program complains of; also of warnings.
    package func check(_ file: String, folder: String) async throws {
        guard let executable else { throw BrowserError(rawValue, "is not installed") }
        let test = try await runCommand([executable] + testArguments(file: file, folder: folder))
        // What Caddy says of the lines around those of the test.
        let expected = ["input is not formatted", "automatic HTTPS is completely disabled"]
        let complaints = test.errors.split(separator: "\n").filter { line in
            (line.contains("[warn]") || line.contains("\"level\":\"warn\""))
                && !expected.contains { line.contains($0) }
        }
        guard test.exitCode == 0, complaints.isEmpty else {
            throw BrowserError(rawValue, test.errors)
        }
    }

    /// What the program is started with, so that it stays in the foreground.
    func arguments(file: String, folder: String) -> [String] {
        switch self {
        case .nginx: ["-p", folder, "-c", file]
        case .caddy: ["run", "--adapter", "caddyfile", "--config", file]
        case .apache: ["-d", folder, "-f", file, "-D", "FOREGROUND"]
        }
    }

    /// What the program is started with to say whether it understands the file.
    private func testArguments(file: String, folder: String) -> [String] {
        switch self {
        case .nginx: ["-t", "-p", folder, "-c", file]
        case .caddy: ["validate", "--adapter", "caddyfile", "--config", file]
        case .apache: ["-t", "-d", folder, "-f", file]
        }
    }

    /// Debian has the modules of Apache in files of their own.
    private var modules: String {
        let names = [
            "mpm_event", "authz_core", "dir", "headers", "mime", "proxy", "proxy_http", "rewrite",
        ]
        return names.map { "LoadModule \($0)_module /usr/lib/apache2/modules/mod_\($0).so" }
            .joined(separator: "\n")
    }
}
