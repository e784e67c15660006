import { assert, assertEquals } from "@std/assert";
import { build, stop } from "esbuild";

/** The words for a required field, by the language that they are in. */
const WORDS: Readonly<Record<string, string>> = {
  En: "Fill this in",
  De: "F\\xFCllen Sie",
  Es: "Rellene",
  Fr: "Remplissez",
  It: "Compila",
  Nl: "Vul dit",
  Pt: "Preencha",
};

/** The languages whose messages are in a bundle of something. */
async function languagesIn(contents: string): Promise<string[]> {
  const { outputFiles: [file] } = await build({
    stdin: { contents, resolveDir: `${import.meta.dirname}/../../..` },
    bundle: true,
    format: "esm",
    tsconfigRaw: {},
    write: false,
  });
  const text = file?.text ?? "";
  return Object.keys(WORDS).filter((one) => text.includes(WORDS[one] ?? ""));
}

Deno.test({
  name:
    "a bundle has the messages of the languages that were imported, besides English",
  // esbuild keeps a process of its own until it is told to stop.
  sanitizeResources: false,
  sanitizeOps: false,
  fn: async () => {
    try {
      for (const language of Object.keys(WORDS)) {
        const names = `validateStep, messages${language}`;
        const languages = await languagesIn(
          `export { ${names} } from "./src/form/mod.ts"`,
        );
        assertEquals(languages, [...new Set(["En", language])]);
      }
      const without = await languagesIn(
        'export { formSteps, inputProps } from "./src/form/mod.ts"',
      );
      assertEquals(without, []);
      const all = await languagesIn('export * from "./src/form/mod.ts"');
      assert(all.length === Object.keys(WORDS).length);
    } finally {
      await stop();
    }
  },
});
