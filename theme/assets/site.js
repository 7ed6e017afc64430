// Search, tabs, copy buttons, and what else needs a script.
"use strict";

(() => {
  // Forms and images hide what "document" has by their names
  const own = Document.prototype, root = Reflect.get(own, "documentElement", document);
  const one = (selector, scope = root) => scope.querySelector(selector);
  const all = (selector) => [...root.querySelectorAll(selector)];
  const make = (name, properties, ...children) => {
    const element = Object.assign(own.createElement.call(document, name), properties);
    element.append(...children);
    return element;
  };
  /** A text of the interface with its holes filled. */
  const texts = one("[data-texts]")?.dataset ?? {};
  const say = (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
  const announce = (text) => { one("[data-announcement]")?.replaceChildren(text); };
  all("[data-with-script], [data-without-script]").forEach((element) => element.toggleAttribute("hidden"));

  // From disk: no server answers a folder with its index.html
  const localize = (url) => {
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url;
  };
  all("a[href]").forEach(localize);

  // What has moved: on to its new place
  const redirect = one("head > [http-equiv=refresh]") && one("a[data-redirect]");
  if (redirect) {
    redirect.hash ||= location.hash; // no refresh keeps it
    location.replace(redirect.href);
    return;
  }
  const followMoved = () => {
    let [id] = location.hash.slice(1).split("?");
    try { id = decodeURIComponent(id); } catch { /* No such place. */ }
    // In front of the content, where no HTML of an author is; ":target" would come too late
    const places = one("main")?.querySelectorAll(":scope > .moved-anchors:nth-child(-n + 2) > *");
    const moved = [...places ?? []].find((place) => place.id === id);
    if (moved) location.replace(one("a", moved).href);
  };
  followMoved();
  addEventListener("hashchange", followMoved);

  // The switch of languages keeps the place, with the values of a link, and what is searched for
  const keepPlace = () => all(".languages a").forEach((link) => {
    link.search = location.search;
    link.hash = location.hash;
  });
  keepPlace();
  addEventListener("hashchange", keepPlace);

  // Theme
  const themeButtons = all("[data-theme-choice]");
  const showTheme = (theme) => {
    if (theme === "system") delete root.dataset.theme;
    else root.dataset.theme = theme;
    themeButtons.forEach((button) => { button.ariaPressed = button.dataset.themeChoice === theme; });
  };
  themeButtons.forEach((button) => button.addEventListener("click", () => {
    const theme = button.dataset.themeChoice;
    showTheme(theme);
    announce(say("themeChosen", { theme: button.textContent }));
    try { localStorage.setItem("theme", theme); } catch { /* Storage is blocked. */ }
  }));
  showTheme(root.dataset.theme ?? "system");

  // Copying: browsers have no clipboard for plain http
  const writeText = (text) => navigator.clipboard.writeText(text);
  // A browser may want the call before the file is there, and get a promise of it.
  const writeFile = (url) => {
    const text = fetch(url).then((response) => {
      if (!response.ok) throw new Error();
      return response.text();
    });
    if (!window.ClipboardItem) return text.then(writeText);
    const blob = text.then((content) => new Blob([content], { type: "text/plain" }));
    blob.catch(() => {}); // what is wrong comes from the call below, too
    return navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  };
  const enableCopying = (button, text, write = writeText) => {
    const label = button.textContent;
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      const copied = write(text);
      button.textContent = await copied.then(() => say("copied"), () => say("notCopied"));
      announce(button.textContent);
      setTimeout(() => { button.textContent = label; }, 1600);
    });
  };
  for (const button of all("button[data-copy]")) {
    const { copyFile } = button.dataset;
    if (copyFile) enableCopying(button, copyFile, writeFile);
    else enableCopying(button, button.dataset.copy.replace(/^\/.*/, location.href.replace(/[?#].*/, "")));
  }
  for (const pre of all("main pre")) {
    if (!pre.closest(".code-block")) {
      const block = make("div", { className: "code-block" });
      pre.replaceWith(block);
      block.append(pre);
    }
    const button = make("button", { type: "button", className: "small-button" }, say("copy"));
    pre.after(button);
    const code = pre.cloneNode(true);
    code.querySelectorAll("del.line").forEach((line) => line.remove());
    enableCopying(button, code.textContent);
  }

  // What scrolls sideways, and only that, needs the keyboard
  const sizes = new ResizeObserver((entries) => entries.forEach(({ target: box }) => {
    if (box.scrollWidth <= box.clientWidth) return box.removeAttribute("tabindex");
    box.tabIndex = 0;
    box.role ??= "group";
    box.ariaLabel ??= one("figcaption", box.parentElement)?.textContent ?? say("codeBlock");
  }));
  all("main pre, .table-scroll").forEach((box) => sizes.observe(box));

  // Tabs: a choice holds for every group that has it, and on other pages
  const tabLabels = []; // the last one chosen first
  try {
    tabLabels.push(...localStorage.getItem("tabs")?.split("\n") ?? []);
  } catch { /* Storage is blocked. */ }
  const tabGroups = all(".tabs").map((group, n) => {
    const tabs = [...group.children].filter((panel) => panel.matches(".tab")).map((panel, i) => {
      const id = `tab:${n}:${i}`; // no heading has such a one
      const label = one(".tab-label", panel)?.textContent ?? `${i + 1}`;
      const tab = make("button", { type: "button", id, role: "tab" }, label);
      Object.assign(panel, { id: `${id}:panel`, role: "tabpanel", ariaLabel: null });
      panel.setAttribute("aria-labelledby", id);
      tab.setAttribute("aria-controls", panel.id);
      return { label, tab, panel };
    });
    const list = make("div", { className: "tab-list", role: "tablist" });
    list.append(...tabs.map(({ tab }) => tab));
    group.prepend(list);
    return tabs;
  });
  const showTab = (tabs, shown) => {
    for (const { tab, panel } of tabs) {
      const isShown = tab === shown.tab;
      tab.ariaSelected = isShown;
      tab.tabIndex = panel.tabIndex = isShown ? 0 : -1;
      panel.hidden = isShown ? false : "until-found";
    }
  };
  const chooseTab = (chosen) => {
    const isChosen = ({ label }) => label === chosen.label;
    const top = () => chosen.tab.getBoundingClientRect().top;
    const place = top();
    for (const tabs of tabGroups) {
      const shown = tabs.includes(chosen) ? chosen : tabs.find(isChosen);
      if (shown) showTab(tabs, shown);
    }
    scrollBy({ top: top() - place, behavior: "instant" }); // groups above may have grown
    const labels = new Set([chosen.label, ...tabLabels]);
    tabLabels.splice(0, Infinity, ...[...labels].slice(0, 20));
    try { localStorage.setItem("tabs", tabLabels.join("\n")); } catch { /* Storage is blocked. */ }
  };
  for (const tabs of tabGroups) {
    const find = (known) => tabs.find(({ label }) => label === known);
    showTab(tabs, tabLabels.map(find).find(Boolean) ?? tabs[0]);
    tabs.forEach((entry, i) => {
      const { tab, panel } = entry;
      tab.addEventListener("click", () => chooseTab(entry));
      panel.addEventListener("beforematch", () => showTab(tabs, entry)); // no choice, a find
      tab.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const step = root.dir === "rtl" ? -1 : 1;
        const moves = { ArrowRight: i + step, ArrowLeft: i - step, Home: 0, End: -1 };
        if (!(event.key in moves)) return;
        const next = tabs.at(moves[event.key] % tabs.length);
        event.preventDefault();
        chooseTab(next);
        next.tab.focus();
      });
    });
  }

  // Navigation and outline: each scrolls by itself, without the page
  const reveal = (link) => {
    const panel = link.closest("nav"), edges = panel.getBoundingClientRect();
    const { top, bottom } = link.getBoundingClientRect();
    const isSeen = top >= edges.top && bottom <= edges.bottom;
    if (!isSeen) panel.scrollTop += (top + bottom - edges.top - edges.bottom) / 2;
  };
  const parent = all(".breadcrumbs li:not(:first-child) a").at(-1)?.href;
  const place = one(".navigation [aria-current]")
    ?? all(".navigation a").find(({ href }) => href === parent); // of an unlisted page
  if (place) {
    place.ariaCurrent ??= "true";
    reveal(place);
  }

  const outline = all(".outline a").map((link) => (
    { link, heading: one(`#${CSS.escape(link.getAttribute("href").slice(1))}`) }));
  let target, wasSeen; // where a link led, until it is out of view again
  const followScrolling = () => {
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 2;
    const top = ({ heading }) => heading?.getBoundingClientRect().top;
    const isSeen = target && top(target) >= 0 && top(target) < innerHeight;
    if (wasSeen && !isSeen) target = undefined;
    wasSeen = isSeen;
    const current = isSeen ? target : isAtEnd ? outline.at(-1)
      : outline.findLast((entry) => top(entry) < 120);
    for (const entry of outline) entry.link.ariaCurrent = entry === current ? "true" : null;
    if (current) reveal(current.link);
  };
  const followTarget = () => {
    const [place] = location.hash.split("?");
    target = outline.find(({ link }) => link.hash === place);
    wasSeen = false;
    followScrolling();
  };
  addEventListener("scroll", followScrolling, { passive: true });
  addEventListener("hashchange", followTarget);
  // The same link again changes no address
  one(".outline")?.addEventListener("click", () => requestAnimationFrame(followTarget));
  followTarget();

  // Search: in place on its own and the not-found page, else in the dialog
  const dialog = one("[data-search-dialog]"), page = one("[data-search-page]");
  const isGuess = page?.dataset.searchPage === "guess";
  const panel = page ?? dialog;
  if (!panel) return; // a theme without search
  const input = one("input", panel), status = one(".search-status", panel);
  const list = one(".search-results", panel);
  const filters = [...panel.querySelectorAll("select")];
  const options = list.getElementsByClassName("result");
  const indexURL = new URL(root.dataset.searchIndex, location.href);
  const scriptURL = new URL(root.dataset.searchScript, location.href);
  let active = -1;

  // The search runs in a worker; in the page where a browser starts none, as from disk
  const answers = new Map(); // of queries on their way, by their numbers
  let worker, script, queries = 0, mayWork = location.protocol !== "file:";
  const loadScript = () => script ??= new Promise((resolve, reject) => {
    const element = make("script", { src: scriptURL, onload: resolve, onerror: reject });
    one("head").append(element);
  }).then(() => globalThis.docsSearch.open(indexURL)).catch((error) => {
    script = undefined; // the next key tries again
    throw error;
  });
  const startWorker = () => {
    worker = new Worker(scriptURL);
    worker.onmessage = ({ data }) => {
      answers.get(data.id)?.(data);
      answers.delete(data.id);
    };
    worker.onerror = () => {
      answers.forEach((answer) => answer());
      answers.clear();
    };
  };
  const askWorker = (text, options) => new Promise((resolve) => {
    if (!worker) startWorker();
    const id = queries += 1;
    answers.set(id, resolve);
    worker.postMessage({ id, address: indexURL.href, text, options });
  });
  const find = async (text, options) => {
    const answer = mayWork && await askWorker(text, options).catch(() => {});
    if (answer?.isFailed) throw new Error();
    if (answer) return answer;
    mayWork = false;
    const results = await (await loadScript()).query(text, options);
    return { results, count: results.count, nearest: results.nearest };
  };

  // A long query, or one of several lines, is a log, and may have secrets: it is kept nowhere
  let hasLines = false; // a field of one line joins them
  const isLines = (text) => /[\n\r]/.test(text.trim());
  const isKept = (query) => query !== "" && query.length <= 200 && !hasLines;
  input.addEventListener("beforeinput", ({ data }) => {
    const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    hasLines = (hasLines && !isAll) || isLines(data ?? "");
  });

  // What was searched for stays in this browser
  const recent = [];
  try {
    recent.push(...localStorage.getItem("searches")?.split("\n").filter(isKept) ?? []);
  } catch { /* Storage is blocked. */ }
  const keepRecent = (searches) => {
    recent.splice(0, Infinity, ...[...new Set(searches)].slice(0, 6));
    try { localStorage.setItem("searches", recent.join("\n")); } catch { /* Likewise. */ }
  };

  const span = (className, ...children) => make("span", { className }, ...children);
  const markedText = (text, marks) => {
    let end = 0;
    const parts = marks.flatMap(([from, to]) => {
      const before = text.slice(end, from);
      end = to;
      return [before, make("mark", {}, text.slice(from, to))];
    });
    return [...parts, text.slice(end)];
  };
  const option = (className, href, ...children) => make(
    "a", { className: `result ${className}`, href, tabIndex: -1, role: "option", ariaSelected: false },
    ...children,
  );
  const resultOption = ({ url, kind, code, status: number, title, titleMarks, section, excerpt, marks }) => {
    const href = localize(new URL(url, indexURL));
    const name = span("result-title");
    if (kind === "error") name.append(make("code", {}, code), " ");
    name.append(...markedText(title, titleMarks));
    if (section) {
      href.hash = section.id;
      name.append(span("quiet", " › ", section.title));
    }
    const label = { article: say("articleKind"), list: say("listKind") }[kind];
    return option(
      `class-${number?.[0] ?? code?.[0]}xx`, href,
      span(number ? "code-chip" : "result-icon", number ?? ""),
      span("result-name", name, " ", ...(label ? [span("result-kind", label)] : [])),
      span("result-summary", ...markedText(excerpt, marks)),
    );
  };
  const recentOption = (text) => {
    const element = option("recent", "", span("result-icon", ""), span("recent-name", text));
    element.dataset.recent = text;
    return element;
  };

  const select = (position) => {
    active = position;
    [...options].forEach((option, i) => { option.ariaSelected = i === active; });
    options[active]?.scrollIntoView({ block: "nearest" });
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", options[active].id);
  };
  const show = (items, ...message) => {
    items.forEach((item, i) => { item.id = `result-${i}`; });
    list.replaceChildren(...items);
    list.scrollTop = 0;
    list.hidden = items.length === 0;
    input.ariaExpanded = !list.hidden;
    status.replaceChildren(...message);
    select(-1);
  };
  const linkButton = (text, action) => {
    const onclick = () => { action(); input.focus(); };
    return make("button", { type: "button", className: "link-button", onclick }, text);
  };

  const setFilters = (values = new URLSearchParams()) => filters.forEach((filter) => {
    filter.value = values.get(filter.name) ?? "";
    if (filter.selectedIndex < 0) filter.value = ""; // no such value
  });
  /** What is said of the filters that are on, before something else. */
  const filterNote = (...rest) => {
    const names = filters.filter(({ value }) => value).map(({ selectedOptions: [{ text }] }) => text);
    if (names.length === 0) return rest;
    const clear = linkButton(say("clearFilters"), () => { setFilters(); update(); });
    const note = [say("filteredBy", { names: names.join(", ") }), " ", clear];
    return rest.length ? [...note, " · ", ...rest] : note;
  };
  const showRecent = () => {
    if (recent.length === 0) return show([], ...filterNote());
    const forget = linkButton(say("forgetSearches"), () => { keepRecent([]); showRecent(); });
    show(recent.map(recentOption), ...filterNote(say("recentSearches"), " ", forget));
  };
  const writeAddress = (query) => {
    const address = new URL(location.href);
    address.search = address.hash = "";
    if (isKept(query)) address.searchParams.set("q", query);
    for (const { name, value } of filters) if (value) address.searchParams.set(name, value);
    try { history.replaceState(null, "", address); } catch { /* Browsers limit how often. */ }
    keepPlace();
  };

  let updates = 0;
  const update = async () => {
    const turn = updates += 1, text = input.value, query = text.trim();
    if (page && !isGuess) writeAddress(query);
    if (!query) return showRecent();
    const href = localize(new URL(root.dataset.allCodes, location.href));
    const allCodes = make("a", { href, textContent: say("seeAllCodes") });
    const chosen = filters.map(({ value }) => value).filter(Boolean);
    const answer = await find(text, { limit: 20, filters: chosen }).catch(() => {});
    if (turn !== updates) return; // overtaken by a later key
    if (!answer) return show([], say("cannotLoadIndex"), " ", allCodes);
    const { results, count, nearest } = answer;
    if (results.length) {
      return show(results.map(resultOption), say(count > 20 ? "resultsCut" : "resultCount", { count }));
    }
    const message = say(nearest.length ? "nothingFoundNear" : "nothingFound", {
      query: query.replace(/^(.{80}).+/su, "$1…"),
    });
    show(nearest.map(resultOption), message, " ", ...filterNote(allCodes));
  };

  list.id = "search-results";
  input.setAttribute("aria-controls", list.id);
  input.addEventListener("input", update);
  filters.forEach((filter) => filter.addEventListener("change", update));
  list.addEventListener("click", (event) => {
    const text = event.target.closest("[data-recent]")?.dataset.recent;
    const query = input.value.trim();
    if (text === undefined) return isKept(query) && keepRecent([query, ...recent]);
    event.preventDefault();
    event.stopPropagation();
    input.value = text;
    hasLines = false;
    input.focus();
    update();
  });
  input.addEventListener("keydown", async (event) => {
    const { key } = event, last = options.length - 1;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last };
    if (active >= 0) Object.assign(moves, { Home: 0, End: last }); // else they move the caret
    if (key in moves && last >= 0) {
      event.preventDefault();
      select(moves[key]);
    } else if (key === "Enter") {
      event.preventDefault();
      if (active < 0) await update();
      if (active >= 0 || input.value.trim()) options[Math.max(active, 0)]?.click();
    }
  });

  const openSearch = () => {
    if (!page) {
      setFilters();
      dialog.showModal();
    }
    input.focus();
    input.select();
    update();
    find("", {}).catch(() => {}); // loads the index ahead of the first key
  };
  if (page) {
    const segment = /([^/.]*)[^/]*\/?$/.exec(location.pathname)[1].replace(/%../g, " ");
    const values = new URLSearchParams(isGuess ? { q: segment } : location.search);
    const query = values.get("q") ?? "";
    input.value = query.replace(/[\n\r]+/g, " ");
    hasLines = isLines(query);
    setFilters(values);
    if (input.value || filters.some(({ value }) => value)) update();
  }
  all("[data-search-open]").forEach((button) => button.addEventListener("click", openSearch));
  // A key without Control can be turned off: words that are spoken may become such keys
  const keySwitch = one("[data-key-switch]") ?? {};
  try { keySwitch.checked = localStorage.getItem("slash") !== "off"; } catch { /* Storage is blocked. */ }
  keySwitch.onchange = () => {
    try { localStorage.setItem("slash", keySwitch.checked ? "on" : "off"); } catch { /* Likewise. */ }
  };
  one("[data-search-key]")?.replaceChildren(/Mac|iP/.test(navigator.platform) ? "⌘ K" : "Ctrl K");
  dialog?.addEventListener("click", ({ target }) => { // also the backdrop and a result
    if (target === dialog || target.closest("[data-search-close], .result")) dialog.close();
  });
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (event.defaultPrevented || altKey || dialog?.open) return;
    if (target.isContentEditable || target.closest?.("input, textarea, select")) return;
    const isSlash = key === "/" && !ctrlKey && !metaKey && keySwitch.checked !== false; // maybe with Shift
    const isK = key.toLowerCase() === "k" && ctrlKey !== metaKey && !shiftKey;
    if (!isSlash && !isK) return;
    event.preventDefault();
    openSearch();
  });
})();
