import { assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { runFake, TOKEN, UUID } from "../fake_terminal.ts";

/** Two domains behind one network. */
async function createDomains(): Promise<typeof globalThis.fetch> {
  const one = createSandbox({ token: TOKEN });
  const other = createSandbox({ token: TOKEN, firstId: 5000 });
  await runFake(["hide", UUID, "--yes"], { sandbox: other });
  await runFake(
    ["source", "set", UUID, "openapi", "--disable", "--yes"],
    { sandbox: one },
  );
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const isOther = new URL(url).hostname === "acme.biapi.pro";
    return (isOther ? other : one).fetch(input, init);
  };
}

const ARGS = ["diff", "--domain", "acme-sandbox", "--with", "acme"];

Deno.test("diff tells what two domains have set differently, hidden or not", async () => {
  const fetch = await createDomains();
  const { code, output, told } = await runFake(ARGS, { fetch });
  assertEquals([code, told], [0, "2 differences\n"]);
  const [titles = "", ...lines] = output.trimEnd().split("\n");
  assertEquals(titles.split(/ {2,}/), [
    "name",
    "setting",
    "acme-sandbox",
    "acme",
    "uuid",
  ]);
  assertEquals(lines.map((line) => line.split(/ {2,}/)), [
    ["Connecteur de test", "hidden", "no", "yes", UUID],
    ["Connecteur de test", "openapi disabled", "yes", "no", UUID],
  ]);
  const asked = await runFake([...ARGS, "--exit-code", "--json"], { fetch });
  assertEquals(asked.code, 4);
  const { first, second, differences } = JSON.parse(asked.output);
  assertEquals([first, second, differences.length], [
    "acme-sandbox",
    "acme",
    2,
  ]);
});

Deno.test("diff finds none between a domain and itself", async () => {
  const { code, output, told } = await runFake([...ARGS, "--exit-code"]);
  assertEquals([code, output, told], [0, "", "0 differences\n"]);
});

Deno.test("diff needs to know both domains", async () => {
  for (
    const [args, reason] of [
      [["diff"], "without --with"],
      [["diff", "--with", ""], "as --with must be"],
      [["diff", "--with", "a.b"], "as --with must be"],
      [
        ["diff", "--with", "acme", "--base-url", "http://[::1]:1"],
        "--base-url",
      ],
    ] as const
  ) {
    const { code, output, told, sandbox } = await runFake(args);
    assertEquals([code, output, sandbox.requests.length], [2, "", 0]);
    assertStringIncludes(told, reason);
  }
});
