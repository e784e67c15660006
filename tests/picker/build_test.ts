import { assert, assertEquals } from "@std/assert";
import { gzipSync } from "node:zlib";
import { buildPage } from "../../scripts/picker/build.ts";

Deno.test({
  name: "the page loads 15 kB of JavaScript at most, in one script",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    const files = await buildPage();
    const scripts = [...files].filter(([name]) => name.endsWith(".js"));
    assertEquals(scripts.map(([name]) => name), ["picker.js"]);
    const size = gzipSync(files.get("picker.js") ?? "", { level: 9 }).length;
    console.log(`The script has ${size} bytes, gzipped.`);
    assert(size > 0 && size <= 15_000, `It has ${size} bytes`);
  },
});
