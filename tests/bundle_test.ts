import { assertEquals } from "@std/assert";
import { build, stop } from "esbuild";

/** The rooms that a bundle of an export takes code from. */
async function roomsOf(source: string): Promise<string[]> {
  const { metafile } = await build({
    stdin: { contents: source, resolveDir: `${import.meta.dirname}/..` },
    bundle: true,
    format: "esm",
    // The command line needs the modules of Node, which are in no bundle.
    external: ["node:*"],
    tsconfigRaw: {},
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const rooms = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.match(/src\/(\w+)/)?.[1] ?? "");
  return [...new Set(rooms)].filter((room) => room !== "").sort();
}

Deno.test({
  name: "every export has the code of its own rooms only",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    try {
      assertEquals(await roomsOf('export * from "./mod.ts"'), [
        "http",
        "model",
        "routes",
      ]);
      assertEquals(await roomsOf('export * from "./src/catalog/mod.ts"'), [
        "catalog",
        "model",
      ]);
      assertEquals(await roomsOf('export * from "./src/encryption/mod.ts"'), [
        "encryption",
        "model",
      ]);
      assertEquals(await roomsOf('export * from "./src/fleet/mod.ts"'), [
        "fleet",
        "form",
        "http",
        "model",
        "routes",
      ]);
      assertEquals(await roomsOf('export * from "./src/form/mod.ts"'), [
        "form",
        "model",
      ]);
      assertEquals(await roomsOf('export * from "./src/cache/mod.ts"'), [
        "cache",
        "model",
      ]);
      assertEquals(await roomsOf('export * from "./src/directory/mod.ts"'), [
        "cache",
        "catalog",
        "directory",
        "http",
        "model",
        "routes",
      ]);
      assertEquals(await roomsOf('export * from "./src/payment/mod.ts"'), [
        "model",
        "payment",
      ]);
      assertEquals(await roomsOf('export * from "./src/sandbox/mod.ts"'), [
        "model",
        "sandbox",
      ]);
      assertEquals(await roomsOf('export * from "./src/cli/mod.ts"'), [
        "catalog",
        "cli",
        "encryption",
        "fleet",
        "form",
        "http",
        "model",
        "payment",
        "routes",
        "sandbox",
      ]);
    } finally {
      await stop();
    }
  },
});
