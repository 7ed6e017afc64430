// Types texts into the search, and tells what is wrong with what it shows.
async (queries) => {
  const out = [], panel = document.querySelector("[data-search-page]");
  const input = panel.querySelector("input"), status = panel.querySelector(".search-status");
  for (const query of queries) {
    const say = (...words) => out.push([query.slice(0, 60), ...words].join(" ").slice(0, 300));
    const changed = new Promise((resolve) => {
      new MutationObserver(() => resolve(true)).observe(status, { childList: true });
      setTimeout(resolve, 20000);
    });
    input.value = query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    if (!await changed) say("no answer");
    for (const link of panel.querySelectorAll("a")) {
      if (new URL(link.href).origin !== location.origin) say("link", link.href);
    }
    for (const element of panel.querySelectorAll("*")) {
      if (element.getAttributeNames().some((name) => /^on/i.test(name))) say(element.outerHTML);
      if (/^(img|script|iframe|object|form)$/.test(element.localName)) say(element.outerHTML);
    }
  }
  return out.concat(window.__seen);
}
