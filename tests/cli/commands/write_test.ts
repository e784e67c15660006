import { assertEquals, assertStringIncludes } from "@std/assert";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import { alter, NOBODY, runFake, TOKEN, UUID } from "../fake_terminal.ts";

const NICKEL = "ee7fa914-e749-51bb-9948-2a0fd114ed37";

Deno.test("hide leaves connectors out of lists with one request, and unhide puts them back", async () => {
  const { code, output, sandbox } = await runFake(
    ["hide", "--yes", UUID, UUID.toUpperCase(), "1", "NICKEL"],
  );
  assertEquals(code, 0);
  assertEquals(
    output,
    `On acme-sandbox:
Connecteur de test ${UUID}
  hidden: no → yes
Nickel ${NICKEL}
  hidden: no → yes
Connecteur de test (${UUID}) is left out of lists on acme-sandbox.
Nickel (${NICKEL}) is left out of lists on acme-sandbox.
`,
  );
  const writes = sandbox.requests.filter(({ method }) => method !== "GET");
  assertEquals(writes.map(({ route, body }) => ({ route, body })), [{
    route: "PATCH /connectors",
    body: { [UUID]: { hidden: true }, [NICKEL]: { hidden: true } },
  }]);
  const list = await runFake(["list", "--ndjson"], { sandbox });
  assertEquals(list.output.includes(UUID), false);
  const { output: shown } = await runFake(["unhide", "--yes", UUID], {
    sandbox,
  });
  assertEquals(
    shown,
    `On acme-sandbox:
Connecteur de test ${UUID}
  hidden: yes → no
Connecteur de test (${UUID}) is in lists on acme-sandbox.
`,
  );
});

Deno.test("hide tells what it did even if the API answers with nothing", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { code, output } = await runFake(["hide", "--yes", UUID], {
    sandbox,
    fetch: (input, init) =>
      init?.method === "PATCH"
        ? Promise.resolve(new Response(null, { status: 204 }))
        : sandbox.fetch(input, init),
  });
  assertEquals(code, 0);
  assertStringIncludes(
    output,
    `\nConnecteur de test (${UUID}) is left out of lists on acme-sandbox.\n`,
  );
});

const WRITES: [args: string[], plan: string][] = [
  [["hide", UUID], "  hidden: no → yes\n"],
  [
    ["source", "set", UUID, "openapi", "--disable"],
    "  openapi disabled: – → 2026-01-31 12:30:00\n",
  ],
];

Deno.test("hide and source set show what they would change, and ask", async () => {
  for (const [args, plan] of WRITES) {
    const shown = `On acme-sandbox:\nConnecteur de test ${UUID}\n${plan}`;
    const refused = await runFake(args);
    assertEquals([refused.code, refused.sandbox.requests.length], [2, 0]);
    assertStringIncludes(refused.told, "without a terminal to ask: use --yes");
    const no = await runFake(args, { answers: ["n"] });
    assertEquals([no.code, no.output, no.told], [
      5,
      shown,
      "Nothing was changed on acme-sandbox.\n",
    ]);
    const yes = await runFake(args, { answers: ["y"] });
    assertEquals([yes.code, yes.asked[0]?.question], [
      0,
      "Make 1 change on acme-sandbox? [y/N] ",
    ]);
    const dry = await runFake([...args, "--dry-run"], {
      variables: { POWENS_DOMAIN: "acme-sandbox" },
    });
    assertEquals([dry.code, dry.output, dry.told], [
      0,
      shown,
      "Nothing was changed on acme-sandbox.\n",
    ]);
    for (const { sandbox } of [no, dry]) {
      assertEquals(
        sandbox.requests.every(({ method }) => method === "GET"),
        true,
      );
    }
  }
});

Deno.test("hide does not ask if nothing changes, and changes a connector of unknown state", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  await runFake(["hide", "--yes", UUID], { sandbox });
  const again = await runFake(["hide", UUID], { sandbox, answers: ["n"] });
  assertEquals([again.code, again.output], [
    0,
    "On acme-sandbox:\nNo changes\n",
  ]);
  const { output } = await runFake(["unhide", "--dry-run", UUID], {
    sandbox,
    fetch: alter(
      sandbox.fetch,
      (text) => text.replace('"hidden":true', '"hidden":null'),
    ),
  });
  assertStringIncludes(output, "  hidden: – → no\n");
});

Deno.test("hide ends with 1 where the API takes a change and does not make it", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { code, output, told } = await runFake(
    ["hide", "--yes", UUID, NICKEL],
    {
      sandbox,
      fetch: alter(
        sandbox.fetch,
        (text) => text.replace('"hidden":true', '"hidden":null'),
      ),
    },
  );
  assertEquals(code, 1);
  assertStringIncludes(
    output,
    `\nNickel (${NICKEL}) is left out of lists on acme-sandbox.\n`,
  );
  assertEquals(
    told,
    `Connecteur de test (${UUID}) did not change, though the API accepted the change.\n`,
  );
});

Deno.test("nothing is changed on a guess, though it may be shown", async () => {
  for (
    const args of [
      ["hide", "--yes", "revolt"],
      ["hide", "--yes", UUID, "revolt"],
      ["unhide", "--yes", "caixa geral"],
      ["source", "set", "--yes", "revolt", "openapi", "--disable"],
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
  const { code, output, sandbox } = await runFake([
    "hide",
    "--yes",
    UUID,
    NOBODY,
  ]);
  assertEquals([code, output], [1, ""]);
  const list = await runFake(["list", "--ndjson"], { sandbox });
  assertEquals(list.output.includes(UUID), true);
});

Deno.test("source set disables a source from now on, enables it, and changes its mechanism", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const last = () => sandbox.requests.at(-1)?.body;
  const disabled = await runFake(
    ["source", "set", "--yes", UUID, "openapi", "--disable"],
    { sandbox },
  );
  assertEquals([disabled.code, last()], [0, {
    disabled: "2026-01-31 12:30:00",
  }]);
  assertStringIncludes(disabled.output, "2026-01-31 12:30:00");
  await runFake(
    [
      "source",
      "set",
      "--yes",
      "exa",
      "2",
      "--enable",
      "--mechanism",
      "webauth",
    ],
    { sandbox },
  );
  assertEquals(last(), { auth_mechanism: "webauth", disabled: null });
  const { code, told } = await runFake(
    ["source", "set", "--yes", UUID, "openapi", "--mechanism", "iris"],
    { sandbox },
  );
  assertStringIncludes(told, 'No --mechanism "iris" is known to this version');
  assertEquals([code, last()], [1, { auth_mechanism: "iris" }]);
});

Deno.test("source set refuses a call without a change, and an unknown source", async () => {
  for (
    const [args, reason] of [
      [["openapi"], "without one of --enable, --disable and --mechanism"],
      [["openapi", "--enable", "--disable"], "got both"],
      [[], "it takes <connector> <source>"],
    ] as const
  ) {
    const { code, told, sandbox } = await runFake(
      ["source", "set", "--yes", UUID, ...args],
    );
    assertEquals([code, sandbox.requests.length], [2, 0]);
    assertStringIncludes(told, reason);
  }
  const { code, told } = await runFake(
    ["source", "set", "--yes", UUID, "fallback", "--enable"],
  );
  assertEquals(code, 2);
  assertStringIncludes(
    told,
    'Cannot tell which source is meant by "fallback" as there are',
  );
  assertStringIncludes(told, "directaccess (1)");
});

Deno.test("source set says which source was probably meant", async () => {
  const { code, told } = await runFake(
    ["source", "set", "--yes", UUID, "opnapi", "--enable"],
  );
  assertEquals(code, 2);
  assertStringIncludes(told, 'did you mean "openapi"?\n');
});
