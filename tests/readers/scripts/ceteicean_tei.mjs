// What CETEIcean makes of TEI files in jsdom's page: ceteicean_tei.mjs FOLDER_OF_NODE_MODULES FILES.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, ...paths] = process.argv.slice(2);
const require = createRequire(join(folder, "here.cjs"));
const { JSDOM } = require("jsdom");
const { default: CETEI } = await import(pathToFileURL(require.resolve("CETEIcean")));

const found = {};
for (const path of paths) {
  const page = new JSDOM(readFileSync(path, "utf-8"), { contentType: "text/xml" });
  const html = new CETEI({ documentObject: page.window.document }).domToHTML5(page.window.document);
  const bodies = [...html.querySelectorAll("tei-body")];
  const tags = bodies.flatMap((body) => [...body.querySelectorAll("[corresp*='#m-']")]);
  found[path] = {
    bodies: bodies.map((body) => body.textContent),
    annotations: html.querySelectorAll("tei-annotation").length,
    tags: tags.map((tag) => [tag.getAttribute("corresp"), tag.textContent]),
  };
}
process.stdout.write(JSON.stringify(found));
