// Measures the search of a built site with graded queries.
//
//     node evaluate.mjs SITE QUERIES [--misses] [--json]
//
// SITE is the folder of a built site, or that of one of its languages. QUERIES is a JSON array of
// {"query": "…", "kind": "…", "wanted": {"errors/429/": 3}} with grades from 1 to 3.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { open } from "../../../theme/assets/search.mjs";

const [site, queriesFile] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const has = (flag) => process.argv.includes(flag);
const queries = JSON.parse(await readFile(queriesFile, "utf8"));
const compressedSize = async (path) => gzipSync(await readFile(path), { level: 6 }).length;
const sizeOf = (path) => compressedSize(join(site, path));

/** An index that counts what it loads, in bytes over the wire. */
const openCounting = async () => {
  const loaded = { bytes: 0 };
  const read = async (name) => {
    // Parts are loaded at the same time, so the sum is read after each size is known.
    const size = await sizeOf(`${name}.json`);
    loaded.bytes += size;
    return JSON.parse(await readFile(join(site, `${name}.json`), "utf8"));
  };
  return { search: await open(site, { read }), loaded };
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const quantile = (values, share) => (
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0);
const gain = (grades) => (
  grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0));

const { search } = await openCounting();
const rows = [];
for (const { query, kind, wanted } of queries) {
  const results = await search.query(query, { limit: 10 });
  const best = Math.max(...Object.values(wanted));
  const grades = results.map(({ url }) => wanted[url] ?? 0);
  const first = grades.indexOf(best);
  const ideal = gain(Object.values(wanted).sort((a, b) => b - a));
  rows.push({
    query, kind, wanted, results, first,
    isFirst: first === 0, isInThree: first >= 0 && first < 3,
    reciprocal: first < 0 ? 0 : 1 / (first + 1), gain: gain(grades) / ideal,
    isEmpty: results.length === 0,
  });
}

const times = [];
for (const { query } of queries) {
  const start = performance.now();
  await search.query(query, { limit: 10 });
  times.push(performance.now() - start);
}
const wires = [];
for (const { query } of queries) {
  const { search: fresh, loaded } = await openCounting();
  await fresh.query(query, { limit: 10 });
  wires.push(loaded.bytes);
}

const summary = (some) => ({
  queries: some.length,
  "success@1": mean(some.map((row) => Number(row.isFirst))),
  "success@3": mean(some.map((row) => Number(row.isInThree))),
  "MRR@10": mean(some.map((row) => row.reciprocal)),
  "nDCG@10": mean(some.map((row) => row.gain)),
  "no result": mean(some.map((row) => Number(row.isEmpty))),
});
const files = (await readdir(join(site, "search")).catch(() => []))
  .filter((name) => name.endsWith(".json")).map((name) => `search/${name}`);
const sizes = await Promise.all(["search.json", ...files].map(sizeOf));
const client = await compressedSize(new URL("../../../theme/assets/search.js", import.meta.url));
const report = {
  all: summary(rows),
  kinds: Object.fromEntries([...new Set(rows.map(({ kind }) => kind))].map((kind) => (
    [kind, summary(rows.filter((row) => row.kind === kind))]))),
  milliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  bytes: {
    script: client, files: sizes.length, all: sizes.reduce((sum, size) => sum + size, 0),
    firstResult: { p50: quantile(wires, 0.5), p95: quantile(wires, 0.95), max: Math.max(...wires) },
  },
};

if (has("--json")) {
  console.log(JSON.stringify(report, null, 2));
} else {
  const line = (name, { queries: count, ...figures }) => console.log(
    name.padEnd(10), String(count).padStart(4),
    ...Object.values(figures).map((figure) => figure.toFixed(3).padStart(9)));
  console.log("kind        n  ", ...Object.keys(report.all).slice(1).map((name) => name.padStart(9)));
  Object.entries(report.kinds).forEach(([kind, figures]) => line(kind, figures));
  line("all", report.all);
  const { script, files: count, all, firstResult } = report.bytes;
  console.log(`\nquery: ${report.milliseconds.p50.toFixed(2)} ms p50, ${report.milliseconds.p95.toFixed(2)} ms p95`);
  console.log(`over the wire (gzip): script ${script} bytes, index ${all} bytes in ${count} files,`);
  console.log(`first results without the script: ${firstResult.p50} bytes p50, ${firstResult.p95} p95, ${firstResult.max} at most`);
}
if (has("--misses")) {
  for (const { query, kind, wanted, results } of rows.filter(({ isFirst }) => !isFirst)) {
    const found = results.slice(0, 4).map(({ url, score }) => `${url} ${score}`).join(", ");
    console.log(`${kind}: ${JSON.stringify(query)}\n    wanted ${JSON.stringify(wanted)}\n    found  ${found}`);
  }
}
