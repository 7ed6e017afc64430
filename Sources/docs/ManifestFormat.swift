import ArgumentParser

/// How the changes of a build are written.
enum ManifestFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
