// What has to happen before the first paint, so that nothing changes in front of the reader.
(() => {
  "use strict";
  const root = document.documentElement;

  // All below asks the root: forms and images of a page hide what "document" has by their names

  // The style sheet knows what script can do
  root.classList.add("js");
  if (navigator.clipboard) root.classList.add("can-copy");
  const hasValues = () => location.hash.includes("?");
  root.classList.toggle("has-occurrence", hasValues());

  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme applies.
  }

  // The values of one occurrence, behind "?" in the fragment: no server has seen them, and nothing
  // here trusts them
  const forms = {
    __proto__: null,
    string: /\S/,
    integer: /^[+-]?\d+$/,
    number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
    boolean: /^(true|false)$/,
    "date-time": /^\d{4}-\d\d-\d\d[t ]\d\d:\d\d:\d\d(\.\d+)?(z|[+-]\d\d:\d\d)$/i,
    uri: /^[a-z][a-z\d+.-]*:\S+$/i,
  };
  // Control characters, and those that turn the direction of the text around them
  const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
  const templates = new Map(); // the texts of the places as the page has them
  /** Fills in what was read to its end, and returns the names that were. */
  const fillIn = () => {
    const query = location.hash.replace(/^[^?]*\??/, "");
    const values = new URLSearchParams(query.length > 8000 ? "" : query);
    const names = new Set();
    for (const place of root.querySelectorAll("var[data-parameter]")) {
      if (!place.closest("p")?.nextSibling) continue;
      if (!templates.has(place)) templates.set(place, place.textContent);
      const { parameter, type } = place.dataset;
      const value = values.get(parameter)?.replace(unseen, " ") ?? "";
      const isFit = forms[type]?.test(value) ?? false;
      const letters = [...value];
      const shown = letters.length > 200 ? `${letters.slice(0, 200).join("")}…` : value;
      const text = isFit ? shown : templates.get(place);
      if (place.textContent !== text) place.textContent = text;
      place.classList.toggle("is-filled", isFit);
      if (isFit) names.add(parameter);
    }
    return [...names].join(", ");
  };
  /** Fills in all, says so, and scrolls to what stands in front of the values. */
  const followLink = () => {
    if (!hasValues()) return; // a walk within the page keeps what was filled in
    const names = fillIn();
    root.classList.toggle("has-occurrence", names !== "");
    const [id] = location.hash.slice(1).split("?");
    if (id) root.querySelector(`#${CSS.escape(id)}`)?.scrollIntoView();
    const texts = root.querySelector("[data-texts]")?.dataset;
    if (templates.size === 0 || !texts) return;
    const report = names ? texts.filledIn.replace("{names}", () => names) : texts.nothingFilledIn;
    const speak = () => root.querySelector("[data-announcement]")?.replaceChildren(report);
    setTimeout(speak, 300); // after the name of the page
  };
  let isLoading = true;
  addEventListener("DOMContentLoaded", () => {
    isLoading = false;
    followLink();
  });
  addEventListener("hashchange", followLink);

  // A short code is not broken at its hyphens: marked as soon as it was read
  const { matches } = Element.prototype; // a form may have a field of this name
  new MutationObserver((changes) => {
    changes.forEach(({ target }) => {
      if (matches.call(target, "main :not(pre) > code")) {
        target.classList.toggle("unbroken", /^(?=.*-).{1,24}$/.test(target.textContent));
      }
    });
    if (isLoading && hasValues()) fillIn(); // before it is painted
  }).observe(root, { childList: true, subtree: true });
})();
