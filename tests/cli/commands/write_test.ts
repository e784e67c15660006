import { assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { alter, NOBODY, runFake, TOKEN, UUID } from "../fake_terminal.ts";

const NICKEL = "ee7fa914-e749-51bb-9948-2a0fd114ed37";

Deno.test("hide leaves connectors out of lists with one request, and unhide puts them back", async () => {
  const { code, output, sandbox } = await runFake(
    ["hide", UUID, UUID.toUpperCase(), "1", "NICKEL"],
  );
  assertEquals(code, 0);
  assertEquals(
    output,
    `Connecteur de test (${UUID}) is left out of lists.\n` +
      `Nickel (${NICKEL}) is left out of lists.\n`,
  );
  const writes = sandbox.requests.filter(({ method }) => method !== "GET");
  assertEquals(writes.map(({ route, body }) => ({ route, body })), [{
    route: "PATCH /connectors",
    body: { [UUID]: { hidden: true }, [NICKEL]: { hidden: true } },
  }]);
  const list = await runFake(["list", "--ndjson"], { sandbox });
  assertEquals(list.output.includes(UUID), false);
  const { output: shown } = await runFake(["unhide", UUID], { sandbox });
  assertEquals(shown, `Connecteur de test (${UUID}) is in lists.\n`);
});

Deno.test("hide tells what it did even if the API answers with nothing", async () => {
  const { code, output } = await runFake(["hide", UUID], {
    fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  });
  assertEquals([code, output], [0, `${UUID} is left out of lists.\n`]);
});

Deno.test("hide ends with 1 where the API takes a change and does not make it", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { code, output, told } = await runFake(["hide", UUID, NICKEL], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) => text.replace('"hidden":true', '"hidden":null'),
    ),
  });
  assertEquals([code, output], [
    1,
    `Nickel (${NICKEL}) is left out of lists.\n`,
  ]);
  assertEquals(
    told,
    `Connecteur de test (${UUID}) is as it was, though the API took the change.\n`,
  );
});

Deno.test("nothing is changed on a guess, though it may be shown", async () => {
  for (
    const args of [
      ["hide", "revolt"],
      ["hide", UUID, "revolt"],
      ["unhide", "caixa geral"],
      ["source", "set", "revolt", "openapi", "--disable"],
    ]
  ) {
    const { code, told, sandbox } = await runFake(args);
    assertEquals(code, 2);
    assertStringIncludes(told, "Cannot tell which connector is meant");
    assertEquals(
      sandbox.requests.every(({ method }) => method === "GET"),
      true,
    );
  }
});

Deno.test("hide changes nothing at all if one of the connectors does not exist", async () => {
  const { code, output, sandbox } = await runFake(["hide", UUID, NOBODY]);
  assertEquals([code, output], [1, ""]);
  const list = await runFake(["list", "--ndjson"], { sandbox });
  assertEquals(list.output.includes(UUID), true);
});

Deno.test("source set disables a source from now on, enables it, and changes its mechanism", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const last = () => sandbox.requests.at(-1)?.body;
  const disabled = await runFake(
    ["source", "set", UUID, "openapi", "--disable"],
    { sandbox },
  );
  assertEquals([disabled.code, last()], [0, {
    disabled: "2026-01-31 12:30:00",
  }]);
  assertStringIncludes(disabled.output, "2026-01-31 12:30:00");
  await runFake(
    ["source", "set", "exa", "2", "--enable", "--mechanism", "webauth"],
    { sandbox },
  );
  assertEquals(last(), { auth_mechanism: "webauth", disabled: null });
  const { code, told } = await runFake(
    ["source", "set", UUID, "openapi", "--mechanism", "iris"],
    { sandbox },
  );
  assertStringIncludes(told, 'No --mechanism "iris" is known to this version');
  assertEquals([code, last()], [1, { auth_mechanism: "iris" }]);
});

Deno.test("source set refuses what is no change, and a source that does not exist", async () => {
  for (
    const [args, reason] of [
      [["openapi"], "without one of --enable, --disable and --mechanism"],
      [["openapi", "--enable", "--disable"], "got both"],
      [[], "it takes <connector> <source>"],
    ] as const
  ) {
    const { code, told, sandbox } = await runFake(
      ["source", "set", UUID, ...args],
    );
    assertEquals([code, sandbox.requests.length], [2, 0]);
    assertStringIncludes(told, reason);
  }
  const { code, told } = await runFake(
    ["source", "set", UUID, "fallback", "--enable"],
  );
  assertEquals(code, 2);
  assertStringIncludes(
    told,
    'Cannot tell which source is meant by "fallback" as there are',
  );
  assertStringIncludes(told, "directaccess (1)");
});
