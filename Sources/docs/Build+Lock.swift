import Permanence
import Publishing
import Site

extension Build {
    /// The site is published by now, so what keeps the lock file from being written is a note.
    ///
    /// - Returns: what was recorded, unless that was nothing new.
    func recordAddresses(of site: Site, in project: Project) -> PermalinkLock? {
        if site.hasAllPermalinks { return nil }
        do {
            let lock = site.recordedPermalinks
            return try recordPermalinks(lock.bytes, replacing: nil, in: project) ? lock : nil
        } catch {
            Terminal.complain("note: the addresses of this site could not be recorded: \(error)")
            return nil
        }
    }
}
