import {
  assert,
  assertEquals,
  assertLessOrEqual,
  assertStringIncludes,
} from "@std/assert";
import { runCli } from "../../../src/cli/run_cli.ts";
import { createSandbox } from "../../../src/sandbox/mod.ts";
import {
  alter,
  createFakeTerminal,
  NOBODY,
  runFake,
  TOKEN,
  UUID,
} from "../fake_terminal.ts";

/** What plan says where nothing is to be done. */
const NONE = "On acme-sandbox:\nNo changes\n";

/** A desired state, as a file. */
function fileOf(desired: unknown): { files: Record<string, string> } {
  return { files: { "fleet.json": JSON.stringify(desired) } };
}

const HIDDEN = fileOf({ connectors: [{ uuid: UUID, hidden: true }] });

const PLAN = `On acme-sandbox:
Connecteur de test ${UUID}
  hidden: false → true

1 change of 1 connector
`;

Deno.test("export writes down a domain, plan finds nothing to do there, and what to do elsewhere", async () => {
  const exported = await runFake(["export"]);
  assertEquals([exported.code, exported.told], [0, "121 connectors\n"]);
  const files = { "fleet.json": exported.output };
  const same = await runFake(["plan", "fleet.json", "--exit-code"], { files });
  assertEquals([same.code, same.output], [0, NONE]);

  const sandbox = createSandbox({ token: TOKEN, firstId: 5000 });
  await runFake(["hide", UUID, "--yes"], { sandbox });
  const other = await runFake(
    ["plan", "fleet.json", "--exit-code"],
    { sandbox, files },
  );
  assertEquals([other.code, other.output], [
    4,
    PLAN.replace("false → true", "true → false"),
  ]);
  const applied = await runFake(
    ["apply", "fleet.json", "--yes"],
    { sandbox, files },
  );
  assertEquals(applied.code, 0);
  assertStringIncludes(applied.output, "1 done\n");
  const again = await runFake(["apply", "fleet.json", "--yes"], {
    sandbox,
    files,
  });
  assertEquals([again.code, again.output], [0, NONE]);
});

Deno.test("export --with writes down hidden connectors too, and says which are not there", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  await runFake(["hide", UUID, "--yes"], { sandbox });
  const without = await runFake(["export"], { sandbox });
  assertEquals(without.output.includes(UUID), false);
  const { output, told } = await runFake(
    ["export", "--with", "fleet.json"],
    { sandbox, ...fileOf({ connectors: [{ uuid: UUID }, { uuid: NOBODY }] }) },
  );
  const { connectors } = JSON.parse(output);
  assertEquals(
    connectors.find(({ uuid }: { uuid: string }) => uuid === UUID).hidden,
    true,
  );
  assertEquals(
    told,
    '121 connectors\n1 connector of "fleet.json" not on this domain\n',
  );
});

Deno.test("plan changes nothing, and ends with 4 only if it is asked to", async () => {
  const { code, output, sandbox } = await runFake(
    ["plan", "fleet.json"],
    HIDDEN,
  );
  assertEquals([code, output], [0, PLAN]);
  assert(sandbox.requests.every(({ method }) => method === "GET"));
  const asked = await runFake(
    ["plan", "fleet.json", "--exit-code", "--json"],
    HIDDEN,
  );
  assertEquals(asked.code, 4);
  assertEquals(JSON.parse(asked.output).changes.length, 1);
});

Deno.test("plan reads standard input, and a file that begins with a mark", async () => {
  for (const path of ["-", "fleet.json"]) {
    const { output } = await runFake(["plan", path], {
      files: { [path]: `\ufeff${HIDDEN.files["fleet.json"]}` },
    });
    assertEquals(output, PLAN);
  }
});

Deno.test("plan and apply tell of all mistakes of a file at once, by path, and send nothing", async () => {
  const files = fileOf({
    connectors: [
      { uuid: UUID, hiden: true, sync_frequency: "often" },
      { uuid: UUID.toUpperCase() },
    ],
    selections: [{ select: { country: "France" } }],
    "sources\n": [],
  });
  for (const args of [["plan"], ["apply", "--yes"], ["export", "--with"]]) {
    const { code, output, told, sandbox } = await runFake(
      [...args, "fleet.json"],
      files,
    );
    assertEquals([code, output, sandbox.requests.length], [2, "", 0]);
    assertEquals(
      told,
      `Cannot use "fleet.json" as a desired state:
  connectors[0].hiden is not a key that exists: did you mean "hidden"?
  connectors[0].sync_frequency must be a number above 0: got "often"
  connectors[1].uuid is the same as connectors[0].uuid: put the two together
  selections[0].select.country must be a code of two letters, such as "FR": got "France"
  sources is not a key that exists: use connectors, selections
Try: powens ${args[0]} --help
`,
    );
  }
});

Deno.test("plan says where a file is not JSON, without quoting it, and when there is none", async () => {
  const broken = await runFake(["plan", "fleet.json"], {
    files: { "fleet.json": '{\n  "connectors": [},\n}' },
  });
  assertEquals([broken.code, broken.sandbox.requests.length], [2, 0]);
  assertStringIncludes(
    broken.told,
    'Cannot read "fleet.json" as it must be JSON, in UTF-8',
  );
  const secret = await runFake(["plan", "token.txt"], {
    files: { "token.txt": TOKEN },
  });
  assertEquals(secret.code, 2);
  assert(!secret.told.includes(TOKEN.slice(0, 5)));
  const missing = await runFake(["plan", "nothing.json"]);
  assertEquals([missing.code, missing.sandbox.requests.length], [2, 0]);
  assertStringIncludes(missing.told, 'Cannot read "nothing.json"');
});

Deno.test("apply changes nothing where the file has what the domain does not, unless it is told to leave that out", async () => {
  const files = fileOf({
    connectors: [
      {
        uuid: UUID,
        hidden: true,
        sources: [{ name: "fallback", disabled: true }],
      },
      { uuid: NOBODY, hidden: true },
    ],
  });
  const { code, output, told, sandbox } = await runFake(
    ["apply", "fleet.json", "--yes"],
    files,
  );
  assertEquals(code, 2);
  assertStringIncludes(
    output,
    `connectors[0].sources[0]: ${UUID} has no source "fallback"`,
  );
  assertStringIncludes(
    output,
    `connectors[1]: there is no connector ${NOBODY}`,
  );
  assertStringIncludes(told, 'Cannot apply "fleet.json"');
  assert(sandbox.requests.every(({ method }) => method === "GET"));
  const partial = await runFake(
    ["apply", "fleet.json", "--yes", "--partial"],
    { ...files, sandbox },
  );
  assertEquals(partial.code, 0);
  assertStringIncludes(partial.output, "1 done\n");
});

Deno.test("a selection that has hidden all that it selects is no mistake when it is applied again", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const files = fileOf({
    selections: [{ select: { country: "PT", product: "pay" }, hidden: true }],
  });
  for (const report of ["3 done\n", "No changes\n"]) {
    const { code, output } = await runFake(
      ["apply", "fleet.json", "--yes"],
      { ...files, sandbox },
    );
    assertEquals(code, 0);
    assert(output.endsWith(report), output);
  }
  const { code } = await runFake(
    ["plan", "fleet.json", "--exit-code"],
    { ...files, sandbox },
  );
  assertEquals(code, 0);
});

Deno.test("apply shows the plan and asks, and takes nothing but a yes for one", async () => {
  for (const answer of ["y", "Yes", " YES "]) {
    const { code, output, asked } = await runFake(
      ["apply", "fleet.json"],
      { ...HIDDEN, answers: [answer] },
    );
    assertEquals([code, output], [0, `${PLAN}On acme-sandbox:\n1 done\n`]);
    assertEquals(asked, [{
      question: "Make 1 change on acme-sandbox? [y/N] ",
      isSecret: false,
    }]);
  }
  for (const answer of ["", "n", "yep", "да"]) {
    const { code, output, told, sandbox } = await runFake(
      ["apply", "fleet.json"],
      { ...HIDDEN, answers: [answer] },
    );
    assertEquals([code, output, told], [
      5,
      PLAN,
      "Nothing was changed on acme-sandbox.\n",
    ]);
    assert(sandbox.requests.every(({ method }) => method === "GET"));
  }
});

Deno.test("apply refuses to change anything that nobody was asked about", async () => {
  const { code, told, sandbox } = await runFake(
    ["apply", "fleet.json"],
    HIDDEN,
  );
  assertEquals([code, sandbox.requests.length], [2, 0]);
  assertStringIncludes(told, "--yes");
});

Deno.test("apply needs the token, unless another URL is called", async () => {
  const variables = { POWENS_DOMAIN: "acme" };
  for (
    const args of [
      ["apply", "fleet.json", "--yes"],
      ["hide", UUID, "--yes"],
      ["unhide", UUID, "--yes"],
      ["source", "set", UUID, "openapi", "--enable", "--yes"],
    ]
  ) {
    const { code, told, sandbox } = await runFake(args, {
      ...HIDDEN,
      variables,
    });
    assertEquals([code, sandbox.requests.length], [2, 0]);
    assertStringIncludes(told, "without the config token");
  }
  const proxied = await runFake(
    ["hide", UUID, "--yes", "--base-url", "http://127.0.0.1:1/2.0"],
    { variables },
  );
  assertEquals(proxied.code, 1);
  assertStringIncludes(proxied.told, "401 unauthorized");
});

Deno.test("apply --json prints what came of each change, with what went wrong in words", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  sandbox.faults.push({
    kind: "status",
    status: 409,
    route: "PATCH /connectors",
    body: { code: "config", description: `Not with ${TOKEN}` },
  });
  const { code, output, told } = await runFake(
    ["apply", "fleet.json", "--yes", "--json"],
    { ...HIDDEN, sandbox },
  );
  const { results: [result], aborted } = JSON.parse(output);
  assertEquals([code, told, aborted], [1, PLAN, false]);
  assertEquals(
    [result.status, result.error.kind, result.error.status],
    ["failed", "api", 409],
  );
  assertStringIncludes(result.error.message, "409 config: Not with [token]");
  assert(!output.includes(TOKEN));
  const empty = await runFake(
    ["apply", "fleet.json", "--yes", "--json"],
    { ...fileOf({}), sandbox },
  );
  assertEquals(JSON.parse(empty.output).results, []);
});

Deno.test("apply ends with 3 if it was the network that failed, and can be run again", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  // What is in the way of the batch is in the way of finding out as well.
  sandbox.faults.push(
    { kind: "disconnect", route: "PATCH /connectors" },
    { kind: "disconnect", route: "GET /connectors/{uuid}", times: 0 },
  );
  const failed = await runFake(
    ["apply", "fleet.json", "--yes"],
    { ...HIDDEN, sandbox },
  );
  assertEquals(failed.code, 3);
  assertStringIncludes(failed.output, "1 failed");
  const again = await runFake(
    ["apply", "fleet.json", "--yes"],
    { ...HIDDEN, sandbox },
  );
  assertEquals([again.code, again.output], [
    0,
    `${PLAN}On acme-sandbox:\n1 done\n`,
  ]);
});

Deno.test("apply makes 500 changes with 10 requests at most, and shows how far it is", async () => {
  const sandbox = createSandbox({ token: TOKEN, size: 1_900 });
  const { output } = await runFake(["list", "--json"], { sandbox });
  const connectors = JSON.parse(output).slice(0, 500)
    .map(({ uuid }: { uuid: string }) => ({ uuid, hidden: true }));
  assertEquals(connectors.length, 500);
  const files = fileOf({ connectors });
  sandbox.requests.length = 0;
  const applied = await runFake(
    ["apply", "fleet.json", "--yes"],
    { ...files, sandbox },
  );
  assertEquals(applied.code, 0);
  assertStringIncludes(applied.output, "\n500 done\n");
  assertLessOrEqual(sandbox.requests.length, 10);
  assertEquals(applied.progress.length, 501);
  assertEquals(applied.progress.at(0), "Reading the domain");
  assertEquals(applied.progress.at(-1), "500 of 500 changes");
});

Deno.test("apply ends with 1 where the API takes a change and tells of another value", async () => {
  for (
    const [wanted, told, expected] of [
      [{ hidden: true }, '"hidden":false', 1],
      [{ sync_frequency: 12 }, '"sync_frequency":null', 0],
      [{ sync_frequency: 12 }, '"sync_frequency":24', 1],
    ] as const
  ) {
    const sandbox = createSandbox({ token: TOKEN });
    const { code, output } = await runFake(["apply", "fleet.json", "--yes"], {
      sandbox,
      fetch: alter(
        sandbox.fetch,
        (text) => text.replace(/"hidden":true|"sync_frequency":12/, told),
      ),
      ...fileOf({ connectors: [{ uuid: UUID, ...wanted }] }),
    });
    assertEquals(code, expected, output);
    assertStringIncludes(output, "\n1 not confirmed\n");
  }
});

Deno.test("apply stops at Ctrl-C, and tells what was done and what was not", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { code, output, told } = await runFake(
    ["apply", "fleet.json", "--yes", "--concurrency", "1"],
    {
      ...fileOf({
        selections: [{
          select: { country: "PT", product: "pay" },
          sources: [{ name: "openapi", disabled: true }],
        }],
      }),
      sandbox,
      onProgress(text, interrupt) {
        if (text.startsWith("1 of")) interrupt();
      },
    },
  );
  assertEquals(code, 130);
  const writes = sandbox.requests.filter(({ method }) => method !== "GET");
  assertEquals(writes.length, 1);
  const [, report = ""] = output.split("changes of 3 connectors\n");
  assertEquals(
    report.replaceAll(/[\da-f]{8}[\da-f-]{28}/g, "<uuid>"),
    `On acme-sandbox:
Done:
  Millennium bcp <uuid> openapi disabled: false → true
Not started:
  Revolut <uuid> openapi disabled: false → true
  Caixa Geral de Depósitos <uuid> openapi disabled: false → true

1 done, 2 not started
It was stopped before the end.
`,
  );
  assertStringIncludes(told, "Stopping after the current request.");
});

Deno.test("apply does not say that it stopped before the end where Ctrl-C came in the last request", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { terminal, interrupt, ended } = createFakeTerminal({
    ...HIDDEN,
    sandbox,
    fetch(input, init) {
      if (init?.method === "PATCH") interrupt();
      return sandbox.fetch(input, init);
    },
  });
  const { code, output } = ended(
    await runCli(["apply", "fleet.json", "--yes"], terminal),
  );
  assertEquals([code, output], [
    130,
    `${PLAN}On acme-sandbox:
Done:
  Connecteur de test ${UUID} hidden: false → true

1 done
`,
  ]);
});

Deno.test("apply at whose question Ctrl-C is typed has changed nothing", async () => {
  const { code, told, sandbox } = await runFake(
    ["apply", "fleet.json"],
    { ...HIDDEN, answers: ["^C"] },
  );
  assertEquals([code, told], [130, "Interrupted.\n"]);
  assert(sandbox.requests.every(({ method }) => method === "GET"));
});

Deno.test("plan tells of connectors that cannot be read", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { told } = await runFake(["plan", "fleet.json"], {
    ...HIDDEN,
    fetch: async (input, init) => {
      const text = await (await sandbox.fetch(input, init)).text();
      return new Response(text.replace('"charged":true', '"charged":1'));
    },
  });
  assertEquals(told, "1 connector could not be read: run drift to see why.\n");
});

Deno.test("drift tells what is new, and ends with 4 only if it is asked to and there is some", async () => {
  const none = await runFake(["drift", "--exit-code"]);
  assertEquals(none.code, 0);
  const options = { sandboxOptions: { future: true } };
  const some = await runFake(["drift"], options);
  assertEquals(some.code, 0);
  assertStringIncludes(
    some.output,
    "Enumeration values that this version does not know",
  );
  const { code, output } = await runFake(
    ["drift", "--exit-code", "--json"],
    options,
  );
  assertEquals(code, 4);
  assert(JSON.parse(output).unknownValues.length > 0);
});

Deno.test("drift misses what it asks for and what never comes", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const { code, output } = await runFake(["drift", "--exit-code", "--json"], {
    sandbox,
    fetch: alter(sandbox.fetch, (text) => text.replaceAll('"fields":', '"_":')),
  });
  assertEquals(code, 4);
  const { missingKeys } = JSON.parse(output);
  assert(missingKeys.some(({ path }: { path: string }) => path === "fields"));
});
