import { assertEquals, assertStringIncludes } from "@std/assert";
import { type FakeOptions, NOW, runFake, UUID } from "../fake_terminal.ts";

const HOME = "/home/jeanne";

/** A snapshot, of so many days ago. */
async function snapshotOf(days: number): Promise<string> {
  const { output } = await runFake(["snapshot"], {
    sandboxOptions: { size: 3 },
  });
  const at = new Date(NOW - days * 24 * 60 * 60 * 1000).toISOString();
  return JSON.stringify({ ...JSON.parse(output), at });
}

async function complete(
  words: string[],
  { variables = {}, files = {} }: FakeOptions,
): Promise<string[]> {
  const { code, output, told, sandbox } = await runFake(
    ["complete", ...words],
    { variables: { HOME, ...variables }, files },
  );
  assertEquals([code, told, sandbox.requests.length], [0, "", 0]);
  return output.split("\n").filter((line) => line !== "");
}

Deno.test("complete says which institutions a kept snapshot has, and how old it is", async () => {
  for (
    const [days, age] of [[0, "of today"], [1, "1 day old"], [
      12,
      "12 days old",
    ]] as const
  ) {
    const files = {
      [`${HOME}/.cache/powens/acme.json`]: await snapshotOf(days),
    };
    const lines = await complete(["connectors", "--", "show", "-d", "acme"], {
      files,
    });
    assertEquals(lines.length, 3);
    assertStringIncludes(
      lines.join("\n"),
      `${UUID} Connecteur de test (${age})`,
    );
  }
});

Deno.test("complete looks for the domain that the line or the environment names", async () => {
  const files = {
    "/cache/powens/acme.json": await snapshotOf(0),
    "profiles.json": '{"prod":"acme","test":"acme-sandbox"}',
  };
  const variables = {
    XDG_CACHE_HOME: "/cache",
    POWENS_DOMAIN: "acme",
    POWENS_PROFILES: "profiles.json",
  };
  for (
    const [line, count] of [
      ["show", 3],
      ["show --domain acme", 3],
      ["show --domain=acme", 3],
      ["show --domain = acme", 3],
      ["show --profile prod", 3],
      ["show --profile test", 0],
      ["show --profile nobody", 0],
      ["show --domain other", 0],
      ["show --domain ../powens/acme", 0],
      ["show --domain", 0],
      ["show --sandbox", 0],
      ["show --base-url http://127.0.0.1:1", 0],
    ] as const
  ) {
    const words = ["connectors", "--", ...line.split(" ")];
    const lines = await complete(words, { variables, files });
    assertEquals(lines.length, count, line);
  }
});

Deno.test("complete passes over a snapshot that is broken, too long, or not there", async () => {
  const path = `${HOME}/.cache/powens/acme.json`;
  const whole = await snapshotOf(0);
  for (
    const files of [
      {},
      { [path]: "" },
      { [path]: "null" },
      { [path]: whole.slice(0, -20) },
      { [path]: whole + " ".repeat(32 * 1024 * 1024) },
      { [path]: whole.replaceAll(/"uuid":"[^"]*"/g, '"uuid":"$(reboot)"') },
    ]
  ) {
    const words = ["connectors", "--", "show", "--domain", "acme"];
    assertEquals(await complete(words, { files }), []);
  }
});

Deno.test("complete says which profiles there are, as far as no shell reads them as a command", async () => {
  const variables = { POWENS_PROFILES: "profiles.json" };
  const files = {
    "profiles.json": '{"prod":"acme","$(reboot)":"acme","a b":"acme"}',
  };
  assertEquals(await complete(["profiles"], { variables, files }), [
    "prod acme",
  ]);
  assertEquals(await complete(["profiles"], { variables }), []);
});

Deno.test("complete refuses to complete what it does not know", async () => {
  const { code, told } = await runFake(["complete", "profile"]);
  assertEquals(code, 2);
  assertStringIncludes(told, 'must be connectors or profiles, got "profile"');
  assertStringIncludes(told, 'did you mean "profiles"?');
});
