import type { Page } from "playwright-core";
import { findEngines } from "../../browser/mod.ts";
import { inPage, type PageOptions, type PageVisit } from "./in_page.ts";

const engines = await findEngines();
Deno.test.afterAll(async () => {
  for (const engine of engines) await engine.close();
});
for (const { name, path, variable } of engines) {
  if (path) continue;
  Deno.test({
    name:
      `the page of the picker is skipped in ${name}, as ${variable} and PATH have none`,
    ignore: true,
    fn() {},
  });
}

/** Tests something on the page, in every browser that is there. */
export function testPage(
  name: string,
  options: PageOptions,
  act: (page: Page, visit: PageVisit) => Promise<void>,
): void {
  for (const engine of engines.filter(({ path }) => path)) {
    Deno.test({
      name: `${name}, in ${engine.name}`,
      // The browser goes on from one test to the next.
      sanitizeOps: false,
      sanitizeResources: false,
      fn: () => inPage(engine, options, act),
    });
  }
}
