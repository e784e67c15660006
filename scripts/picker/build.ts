/**
 * Makes the files of the page: a document for each language, the script of the
 * list, the one of the steps, what both need, the styles, and the icon. Run by
 * itself, it writes them to where `wrangler.jsonc` says that they are.
 *
 * @module
 */
import { build, stop } from "esbuild";
import { basename } from "node:path";
import { LANGUAGES } from "./page/language.ts";
import { renderDocument } from "./render_document.ts";

const PAGE = `${import.meta.dirname}/page`;

/** The files of the page, by name. */
export type PageFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Makes the files of the page. */
export async function buildPage(): Promise<PageFiles> {
  const files = new Map(await bundle());
  const template = await Deno.readTextFile(`${PAGE}/index.html`);
  for (const language of LANGUAGES) {
    const content = renderDocument(template, language);
    files.set(`${language}.html`, new TextEncoder().encode(content));
  }
  files.set("icon.svg", await Deno.readFile(`${PAGE}/icon.svg`));
  return files;
}

/** Makes the styles, and the scripts: `picker.js` loads `steps.js` in its time. */
async function bundle(): Promise<[string, Uint8Array<ArrayBuffer>][]> {
  const { outputFiles } = await build({
    entryPoints: [
      { in: `${PAGE}/main.ts`, out: "picker" },
      { in: `${PAGE}/picker.css`, out: "picker" },
    ],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: PAGE,
    chunkNames: "[name]",
    // Other configuration files must not change the page.
    tsconfigRaw: {},
    write: false,
    logLevel: "silent",
    // It keeps a process of its own until it is told to stop.
  }).finally(stop);
  return outputFiles.map(({ path, contents }) => [
    basename(path),
    new Uint8Array(contents),
  ]);
}

if (import.meta.main) {
  const folder = `${import.meta.dirname}/dist`;
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, content] of await buildPage()) {
    await Deno.writeFile(`${folder}/${name}`, content);
  }
}
