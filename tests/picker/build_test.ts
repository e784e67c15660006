import { assert, assertEquals } from "@std/assert";
import { gzipSync } from "node:zlib";
import { buildPage } from "../../scripts/picker/build.ts";

/** The scripts of the first view: `steps.js` comes with the first institution. */
const FIRST = ["picker.js", "chunk.js"];

Deno.test({
  name:
    "the first view loads 15 kB of JavaScript at most, and everything is 30 kB",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    const files = await buildPage();
    const scripts = [...files].filter(([name]) => name.endsWith(".js"));
    assertEquals(
      scripts.map(([name]) => name).sort(),
      [...FIRST, "steps.js"].sort(),
    );
    const sizeOf = ([, content]: [string, Uint8Array]) =>
      gzipSync(content, { level: 9 }).length;
    const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
    const first = sum(
      scripts.filter(([name]) => FIRST.includes(name)).map(sizeOf),
    );
    const all = sum(scripts.map(sizeOf));
    console.log(`The first view has ${first} bytes, all has ${all}, gzipped.`);
    assert(first > 0 && first <= 15_000, `It has ${first} bytes`);
    assert(all <= 30_000, `All has ${all} bytes`);
  },
});
