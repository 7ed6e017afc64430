import TestSupport

/// A walk through a page with the Tab key, from its top until the focus leaves the page.
struct KeyboardWalk {
    /// The parts of the page in the order in which the focus came to them.
    private(set) var parts: [String] = []
    /// How often the focus stopped.
    private(set) var stops = 0
    /// What was wrong on the way.
    private(set) var problems: [String] = []

    /// Walks through the page that is open.
    init(_ page: BrowserPage) async throws {
        try await page.evaluate(Self.script)
        repeat {
            try await page.press(key: "Tab")
            let stop = try await page.evaluate("walk.stop()")
            guard stop != nil else { break }
            stops += 1
            problems += (stop["problems"].array ?? []).map { "\(stop["name"]): \($0.string ?? "")" }
            let part = stop["part"].string ?? ""
            if parts.last != part { parts.append(part) }
        } while stops < 2_000
        let missed = try await page.evaluate("walk.missed()")
        problems += (missed.array ?? []).map { "\($0): the focus never comes here" }
    }

    /// What is asked at each stop.
    ///
    /// Does the reader see where the focus is? Has it a name, with the words that are shown? Does
    /// it come in the order of the document?
    private static let script = """
        globalThis.walk = (() => {
          const visited = new Set();
          let last;
          const focusable = () => [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [tabindex]')].filter((e) =>
              e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
          const name = (e) =>
            (e.ariaLabel ?? e.labels?.[0]?.innerText ?? e.innerText ?? '').trim().slice(0, 60);
          const part = (e) => {
            const box = e.closest('dialog, nav, header, main, footer, body');
            return box === document.body ? name(e) : [box.localName, box.ariaLabel ?? ''].join(' ');
          };
          const channels = (colour) => {
            const context = document.createElement('canvas').getContext('2d');
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            return context.getImageData(0, 0, 1, 1).data;
          };
          const luminance = (colour) => {
            const [r, g, b] = [...channels(colour)].map((value) => value / 255).map((value) =>
              value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          const background = (e) => {
            for (; e; e = e.parentElement) {
              const { backgroundColor } = getComputedStyle(e);
              if (channels(backgroundColor)[3] === 255) return backgroundColor;
            }
            return 'white';
          };
          const contrast = (first, second) => {
            const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
            return (high + .05) / (low + .05);
          };
          const ring = (e) => {
            // A field shows its focus on the box that looks like the field.
            const box = e.matches('input') ? e.closest('label') ?? e : e;
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(box);
            if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'no ring of 2 px';
            const value = contrast(outlineColor, background(box.parentElement));
            return value < 3 ? `a ring with contrast ${value.toFixed(1)}` : '';
          };
          const covered = (e) => {
            // The middle of what is within the window: a table may be higher than that.
            const isOnTop = [...e.getClientRects()].some(({ left, right, top, bottom }) => {
              const x = Math.max(left, 0) / 2 + Math.min(right, innerWidth) / 2;
              const y = Math.max(top, 0) / 2 + Math.min(bottom, innerHeight) / 2;
              return e.contains(document.elementFromPoint(x, y));
            });
            return isOnTop ? '' : 'covered or out of sight';
          };
          const words = (text) => text.toLowerCase().match(/[\\p{L}\\p{N}]+/gu)?.join(' ') ?? '';
          const named = (e) => {
            if (!name(e)) return 'no name';
            // What a list of choices shows is its value.
            if (!e.ariaLabel || e.matches('pre, div, select')) return '';
            return words(e.ariaLabel).includes(words(e.innerText)) ? '' : 'a name without its text';
          };
          const order = (e) => {
            const isAfter = !last || last.compareDocumentPosition(e) & 4;
            return isAfter ? '' : 'before the last stop in the document';
          };
          return {
            stop() {
              const e = document.activeElement;
              if (!e || e === document.body || visited.has(e)) return null;
              const found = [ring(e), covered(e), named(e), order(e)].filter(Boolean);
              visited.add(last = e);
              return { name: name(e), part: part(e), problems: found };
            },
            missed: () => focusable().filter((e) => !visited.has(e)).map(name),
          };
        })();
        """
}
