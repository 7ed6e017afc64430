import Escaping

/// The published page and one line: the script that reloads it after a change.
func withLiveScript(_ page: [UInt8], base: String, version: String) -> [UInt8] {
    var line = HTML()
    line.append(literal: "<script src=\"")
    line.append(escaping: base + PreviewResponder.ownFolder)
    line.append(literal: "live.js\" data-version=\"")
    line.append(escaping: version)
    line.append(literal: "\" defer></script>\n")
    let end = Array("</body>".utf8)
    let place = page.indices.reversed().first { page[$0...].starts(with: end) } ?? page.endIndex
    return page[..<place] + line.bytes + page[place...]
}

/// Listens for changes: swaps style sheets, reloads the page if its own bytes changed, and shows
/// the findings of a failed build over the page until they are gone.
///
/// Texts only ever become text nodes.
let liveScript = """
    "use strict";
    (() => {
      const script = document.currentScript;
      let version = script.dataset.version;
      let build = 0;
      let overlay = null;

      const show = ({ problems, hasGoodSite }) => {
        if (overlay) { overlay.remove(); overlay = null; }
        if (!problems) { return; }
        overlay = document.createElement("div");
        overlay.id = "docs-problems";
        overlay.setAttribute("role", "alert");
        Object.assign(overlay.style, {
          position: "fixed", inset: "auto 0 0 0", maxHeight: "70vh", overflow: "auto",
          padding: "1rem 1.25rem", zIndex: "2147483647", background: "#2b0b0e",
          color: "#ffe9ea", borderTop: "4px solid #ff5c66", boxShadow: "0 -8px 32px #0008",
        });
        const title = document.createElement("strong");
        title.textContent = hasGoodSite
          ? "The build failed. You see the last good page." : "The build failed.";
        const text = document.createElement("pre");
        text.textContent = problems;
        Object.assign(text.style, {
          margin: "0.75rem 0 0", padding: "0", background: "none", border: "0",
          color: "inherit", font: "13px/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
          overflowWrap: "anywhere",
        });
        overlay.append(title, text);
        document.body.append(overlay);
      };

      const swapStyles = (number) => {
        for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
          const url = new URL(link.href);
          url.searchParams.set("v", "build" + number);
          const next = link.cloneNode();
          next.href = url.href;
          next.addEventListener("load", () => link.remove());
          link.after(next);
        }
      };

      const update = async (state) => {
        const isNext = state.build === build + 1;
        const isNew = state.build !== build;
        build = state.build;
        show(state);
        if (!isNew) { return; }
        const response = await fetch(location.href, { method: "HEAD", cache: "no-store" });
        const now = (response.headers.get("ETag") || "").replaceAll('"', "");
        if (now === version) { return; }
        if (state.onlyStyles && isNext && state.build > 1) {
          version = now;
          swapStyles(state.build);
        } else {
          location.reload();
        }
      };

      const events = new EventSource(new URL("events", script.src));
      events.addEventListener("state", (event) => {
        update(JSON.parse(event.data)).catch(() => {});
      });
    })();

    """
