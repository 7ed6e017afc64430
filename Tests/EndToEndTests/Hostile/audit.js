// Opens pages in frames and tells what is wrong with them. "html": whether authors write HTML.
async (html, urls) => {
  const look = ({ document, location, __seen, __blocked, Object }) => {
    const out = [], say = (...words) => out.push([location.href, ...words].join(" ").slice(0, 400));
    const root = Reflect.get(Document.prototype, "documentElement", document);
    // Besides those of the web, those that open something and run nothing of the page
    const wellKnown = /^(https?|mailto|ftp|ms-settings|about|chrome|)$/;
    const scheme = (text) => /^[\u0000- ]*([a-z][a-z0-9+.\t\r\n-]*):/i.exec(text)?.[1]
      .replace(/[\t\r\n]/g, "").toLowerCase() ?? "";
    const addresses = ["href", "src", "action", "formaction", "xlink:href", "poster", "background",
      "data", "cite", "ping", "srcset", "to", "values", "from", "by", "manifest", "xml:base"];
    const parts = (name, value) => /^(srcset|ping)$/.test(name) ? value.split(/[\s,]+/)
      : /^(to|values|from|by)$/.test(name) ? value.split(";") : [value];
    const tag = (element) => element.localName;
    for (const element of root.querySelectorAll("*")) {
      for (const { name, value } of Element.prototype.getAttributeNames.call(element)
        .map((name) => ({ name, value: Element.prototype.getAttribute.call(element, name) }))) {
        if (/^on/i.test(name)) say("handler:", tag(element), name, value);
        if (name === "srcdoc") say("srcdoc:", value);
        if (name === "style" && !html && /url|expression|import/i.test(value)) say("style:", value);
        if (!addresses.includes(name.toLowerCase())) continue;
        for (const url of parts(name, value)) {
          const isPicture = tag(element) === "img" && /^data:image\/(png|gif|jpeg|webp)/i.test(url);
          if (!isPicture && !wellKnown.test(scheme(url))) say("scheme:", tag(element), name, url);
        }
      }
      if (/^(i?frame|frameset|object|embed|applet|base|style|plaintext|xmp|noembed)$/
        .test(tag(element))) say("element:", tag(element));
      if (tag(element) === "script") {
        if (element.type === "application/ld+json") {
          try { JSON.parse(element.textContent); } catch (error) { say("JSON-LD:", error.message); }
        } else if (!element.src || new URL(element.src).origin !== location.origin) {
          say("script:", element.outerHTML);
        }
      }
      if (tag(element) === "meta" && /refresh/i.test(element.httpEquiv)
        && !/errors|guide/.test(element.content)) say("refresh:", element.content);
      if (tag(element) === "link" && new URL(element.href).origin !== location.origin
        && !/canonical|alternate/.test(element.rel)) say("link:", element.outerHTML);
      if (!html && element.closest("main")
        && /^(form|video|audio|math|template|marquee|foreignobject|animate|set|use)$/i.test(tag(element))) {
        say("injected:", element.outerHTML);
      }
      if (!html && element.getAttribute("src") === "x") say("injected:", element.outerHTML);
    }
    const isPage = root.dataset.searchIndex !== undefined;
    if (!html && isPage && document.body.lastElementChild?.dataset.announcement === undefined) {
      say("structure:", document.body.lastElementChild?.outerHTML);
    }
    if (!html && document.querySelectorAll("main").length !== 1) say("structure: main");
    for (const key in new Object()) say("prototype:", key);
    for (const text of __seen) say("trap:", text);
    const images = [...root.querySelectorAll("img, source")].flatMap((image) =>
      [image.src, ...(image.getAttribute("srcset") ?? "").split(/[\s,]+/)]);
    return { out, images, blocked: __blocked };
  };
  const open = (url) => new Promise((resolve) => {
    const frame = document.createElement("iframe");
    frame.width = 800;
    frame.height = 600;
    frame.onload = () => setTimeout(() => {
      try { resolve(look(frame.contentWindow)); } catch (error) { resolve({ out: [`${url} ${error}`] }); }
    }, 20);
    frame.src = url;
    document.body.append(frame);
  });
  const all = await Promise.all(urls.map(open));
  const join = (name) => all.flatMap((result) => result[name] ?? []);
  return { out: join("out"), images: join("images"), blocked: join("blocked") };
}
