// Runs before the first paint: applies the stored theme and tells the style sheet that script works.
(() => {
    "use strict";
    const root = document.documentElement;
    root.classList.add("js");
    try {
        const theme = localStorage.getItem("theme");
        if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    } catch {
        // Storage is blocked: the system's theme applies.
    }
})();
