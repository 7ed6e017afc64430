import TestSupport

/// Scripts that look at the page they run in and return what is wrong.
enum PageChecks {
    /// How many pixels the page is wider than its window; nothing may make a page scroll sideways.
    static let overflow = "document.documentElement.scrollWidth - innerWidth"

    /// Repeated ids, more than one level-1 heading, skipped heading levels; empty if there are none.
    static let headings = """
        (() => {
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
          const levels = [...document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')]
            .filter(e => !e.closest('dialog')).map(e => +e.tagName[1]);
          const skips = levels.filter((l, i) => i > 0 && l > levels[i - 1] + 1);
          const tops = levels.filter(l => l === 1).length;
          return [...twice, ...skips.map(l => 'skip to h' + l), tops === 1 ? '' : tops + ' h1']
            .filter(Boolean).join(', ');
        })()
        """

    /// How far the layout has shifted since the page began to load, and what moved.
    ///
    /// The last shift may come with the frame after the load event.
    static let layoutShift = """
        new Promise((resolve) => {
          const shifts = [];
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries()) {
              const moved = sources.map(({ node }) => node?.className ?? node?.nodeName ?? '?');
              shifts.push(`the layout shifts by ${value}: ${moved.join(', ')}`);
            }
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => resolve(shifts), 100));
        })
        """

    /// Texts that are cut off: boxes that hide what they have no room for, and don't scroll.
    static let cutText = """
        [...document.querySelectorAll('body *')].filter((box) => {
          const { overflowX, overflowY, clipPath } = getComputedStyle(box);
          if (clipPath !== 'none' || !box.checkVisibility() || !box.innerText?.trim()) return false;
          const isCut = (overflow, inner, outer) =>
            ['hidden', 'clip'].includes(overflow) && inner > outer + 1;
          return isCut(overflowX, box.scrollWidth, box.clientWidth)
            || isCut(overflowY, box.scrollHeight, box.clientHeight);
        }).map((box) => `${box.tagName} ${box.className}: ${box.innerText.slice(0, 40)}`)
        """

    /// What axe-core finds, each as its rule, the element and the reason.
    ///
    /// The rules without a colour look at nothing that depends on the colour scheme, so one scheme
    /// is enough for them. The size of targets is looked at too, which the default leaves out.
    ///
    /// - Parameter onlyColours: whether only the rules about colours are run.
    /// - Returns: a script for `problems(_:)`, on a page that has axe-core.
    static func axe(onlyColours: Bool) -> String {
        let rules = "rules: { 'target-size': { enabled: true } }"
        let colours = "runOnly: ['color-contrast', 'link-in-text-block']"
        return """
            axe.run(document, { resultTypes: ['violations'], \(onlyColours ? colours : rules) })
              .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`)))
            """
    }
}

extension BrowserPage {
    /// Runs a script in every page that is opened from now on, before anything of the page.
    func addScript(_ script: String) async throws {
        try await command("Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
    }

    /// The problems that a script returns as a list of texts.
    func problems(_ script: String) async throws -> [String] {
        let result = try await evaluate(script, limit: .seconds(120))
        guard let list = result.array else {
            throw BrowserError("problems", "no list but \(result)")
        }
        return list.map { $0.string ?? "\($0)" }
    }
}
