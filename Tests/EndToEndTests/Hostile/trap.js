// Before all scripts of a page: what payloads call, and what the page's policy stops.
(() => {
  const seen = [], blocked = [];
  const add = (text) => { seen.push(String(text).slice(0, 200)); console.error("TRAP " + text); };
  Object.defineProperty(window, "__pwned", { value: add });
  Object.defineProperty(window, "__seen", { value: seen });
  Object.defineProperty(window, "__blocked", { value: blocked });
  window.open = (url) => add("open " + url);
  addEventListener("securitypolicyviolation", ({ blockedURI }) => blocked.push(blockedURI));
})();
