// The search as a module, for pages and for Node: `const search = await open("https://…/")`.
import "./search.js";

export const { open } = globalThis.docsSearch;
