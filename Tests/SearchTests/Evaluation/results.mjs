// Prints what the search of a site finds for each query of a file, a line a query, in the form of
// `docs search --json`.
//
//     node results.mjs SITE QUERIES
import { readFile } from "node:fs/promises";
import { open } from "../../../theme/assets/search.mjs";

const [site, queriesFile] = process.argv.slice(2);
const search = await open(site);

const shown = ({ url, code, title, section, excerpt, score, kind, status }) => (
  { url, code, title, section, excerpt, score, kind, status });
for (const query of JSON.parse(await readFile(queriesFile, "utf8"))) {
  const results = await search.query(query);
  const { count, nearest } = results;
  console.log(JSON.stringify({ count, results: results.map(shown), nearest: nearest.map(shown) }));
}
