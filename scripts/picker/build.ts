/**
 * Makes the files of the page: one script out of its modules and those of the
 * package, minified, and the rest as it is. Run by itself, it writes them to
 * where `wrangler.jsonc` says that they are.
 *
 * @module
 */
import { bundle } from "../figures/bundle.ts";
import { TEXTS } from "./page/texts.ts";

const PAGE = `${import.meta.dirname}/page`;

/** Makes the files of the page, by name. */
export async function buildPage(): Promise<
  Map<string, Uint8Array<ArrayBuffer>>
> {
  const script = await bundle('import "./main.ts";', PAGE, "browser");
  const files = new Map([["picker.js", new Uint8Array(script)]]);
  // The page loads the texts of the language that it is shown in alone.
  for (const [language, texts] of Object.entries(TEXTS)) {
    const content = new TextEncoder().encode(JSON.stringify(texts));
    files.set(`${language}.json`, content);
  }
  for (const name of ["index.html", "picker.css", "icon.svg"]) {
    files.set(name, await Deno.readFile(`${PAGE}/${name}`));
  }
  return files;
}

if (import.meta.main) {
  const folder = `${import.meta.dirname}/dist`;
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, content] of await buildPage()) {
    await Deno.writeFile(`${folder}/${name}`, content);
  }
}
