import { assert, assertEquals } from "@std/assert";
import { readPacked } from "./packed.ts";
import { createProject } from "../../scripts/toolchain/mod.ts";

Deno.test("the package has nothing in it that its builder has added", async () => {
  await using project = await createProject();
  const { files } = await readPacked(project);
  const code = [...files].filter(([path]) => /\.(?:js|d\.ts)$/.test(path));
  assert(code.length > 0);
  for (const [path, text] of code) {
    assertEquals(text.match(/\w*(?:dnt|polyfill|ponyfill)\w*/i), null, path);
  }
});

Deno.test("the package declares nothing in the global scope of its users", async () => {
  await using project = await createProject();
  const { files } = await readPacked(project);
  for (const [path, text] of files) {
    if (!path.endsWith(".d.ts")) continue;
    assertEquals(text.match(/declare global|declare module/), null, path);
    // Without one of these, all that it declares would be global.
    assert(/^(?:import|export) /m.test(text), path);
  }
});
