// What has to happen before the first paint, so that nothing changes in front of the reader.
(() => {
  "use strict";
  const root = document.documentElement;

  // The style sheet knows what script can do
  root.classList.add("js");
  if (navigator.clipboard) root.classList.add("can-copy");

  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's theme applies.
  }

  // A short code is not broken at its hyphens: marked as soon as it was read
  new MutationObserver((changes) => changes.forEach(({ target }) => {
    if (target.matches("main :not(pre) > code")) {
      target.classList.toggle("unbroken", /^(?=.*-).{1,24}$/.test(target.textContent));
    }
  })).observe(root, { childList: true, subtree: true });
})();
