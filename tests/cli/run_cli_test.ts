import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { runCli } from "../../src/cli/run_cli.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { fakeClock, runAllTimers } from "../time/mod.ts";
import {
  alter,
  createFakeTerminal,
  type FakeOptions,
  runFake,
  TOKEN,
  UUID,
} from "./fake_terminal.ts";

const COMMANDS = [
  "list",
  "show",
  "sources",
  "form",
  "payment check",
  "hide",
  "unhide",
  "source set",
  "export",
  "plan",
  "apply",
  "diff",
  "snapshot",
  "changes",
  "drift",
  "sandbox",
  "complete",
  "completions",
];

Deno.test("powens --help shows every command and every exit code", async () => {
  for (const flag of ["--help", "-h", "help"]) {
    const { code, output, told } = await runFake([flag]);
    assertEquals([code, told], [0, ""]);
    const names = output.matchAll(/^ {2}(\S+(?: \S+)?) {2,}\S/gm);
    assertEquals([...names].map(([, name]) => name), COMMANDS);
    for (const number of [0, 1, 2, 3, 4, 5, 130]) {
      assert(new RegExp(`\\b${number}\\b`).test(output), `${number}`);
    }
  }
});

for (const name of COMMANDS) {
  Deno.test(`powens ${name} --help explains its options in 80 columns, with an example that works`, async () => {
    const { code, output, told, sandbox } = await runFake(
      [...name.split(" "), "--help"],
      { columns: 200 },
    );
    assertEquals([code, told, sandbox.requests.length], [0, "", 0]);
    assertStringIncludes(output, `\nUsage: powens ${name}`);
    assertStringIncludes(output, "  -h, --help");
    const [usage = "", example = ""] = output.split("\nExample: powens ");
    for (const line of usage.split("\n")) assert(line.length <= 80, line);
    assert(example.startsWith(name));
    // A person has to be there for one of them, and to end another.
    const { terminal, interrupt, ended } = createFakeTerminal({
      files: { "fleet.json": "{}", "day.json": '{"connectors":[]}' },
      answers: name === "form" ? ["1", "jeanne.martin", "1234", "1"] : ["y"],
    });
    if (name === "sandbox") interrupt();
    const [words = ""] = example.trim().split(" > ");
    assertEquals(ended(await runCli(words.split(" "), terminal)).code, 0);
  });
}

Deno.test("help fits a narrow terminal", async () => {
  const { output } = await runFake(["payment", "check", "-h"], { columns: 60 });
  const [usage = ""] = output.split("\nExample: ");
  for (const line of usage.split("\n")) assert(line.length <= 60, line);
});

Deno.test("an unknown command is reported with help, and nothing is sent", async () => {
  const cases: [args: string[], told: string][] = [
    [[], "Cannot run without a command: --help shows all commands\n"],
    [
      ["lst"],
      'Cannot run "lst" as there is no such command: did you mean "list"?\n',
    ],
    [
      ["help", "xyz"],
      'Cannot run "xyz" as there is no such command: --help shows all commands\n',
    ],
    [
      ["payment"],
      'Cannot run "payment" as the command is "payment check": powens payment check --help explains it\n',
    ],
    [
      ["source", "get"],
      'Cannot run "source" as the command is "source set": powens source set --help explains it\n',
    ],
    [
      ["--domain", "acme", "list"],
      "Cannot begin with an option as the command comes first: --help shows all commands\n",
    ],
  ];
  for (const [args, expected] of cases) {
    const { code, output, told, sandbox } = await runFake(args);
    assertEquals([code, output, told], [2, "", expected]);
    assertEquals(sandbox.requests.length, 0);
  }
});

Deno.test("options that do not exist, lack a value, or have one too many are refused", async () => {
  for (
    const args of [
      ["list", "--nothing"],
      ["list", "--country"],
      ["list", "--json=yes"],
      ["list", "--columns", "--json"],
      ["list", "nickel"],
      ["show", "a", "b"],
      ["form", UUID, "--language", "da"],
      ["apply", "fleet.json", "-y", "--concurrency", "0"],
    ]
  ) {
    const { code, output, told, sandbox } = await runFake(args, {
      answers: ["y"],
      files: { "fleet.json": "{}" },
    });
    assertEquals([code, output, sandbox.requests.length], [2, "", 0], told);
    assert(told.startsWith(`Cannot run '${args[0]}'`), told);
    assert(told.endsWith(`Try: powens ${args[0]} --help\n`), told);
  }
});

Deno.test("an option that does not exist is named in full", async () => {
  const { told } = await runFake(["list", "--a.b"]);
  assert(told.startsWith("Cannot run 'list': Unknown option '--a.b'\n"), told);
});

Deno.test("the token is never taken from an argument", async () => {
  for (
    const args of [["--token", TOKEN], [`--token=${TOKEN}`], ["-t", TOKEN]]
  ) {
    for (
      const all of [["hide", UUID, "--yes", ...args], [...args, "hide", UUID]]
    ) {
      const { code, told, sandbox } = await runFake(all);
      assertEquals([code, sandbox.requests.length], [2, 0]);
      assert(!told.includes(TOKEN));
    }
  }
});

Deno.test("the token comes from the environment or from a file with any line ends", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const environment = { POWENS_DOMAIN: "acme-sandbox" };
  const cases: FakeOptions[] = [
    { variables: { ...environment, POWENS_TOKEN: TOKEN } },
    { variables: { ...environment, POWENS_TOKEN: `${TOKEN}\r` } },
    ...["", "\n", "\r\n", "\r\n\r\n"].map((end) => ({
      variables: { ...environment, POWENS_TOKEN: "another" },
      files: { "token.txt": `\ufeff${TOKEN}${end}` },
    })),
  ];
  for (const options of cases) {
    const { code, output, told } = await runFake(
      [
        "hide",
        UUID,
        "--yes",
        ...options.files ? ["--token-file", "token.txt"] : [],
      ],
      { ...options, sandbox },
    );
    assertEquals([code, told], [0, ""]);
    assert(!output.includes(TOKEN));
  }
});

Deno.test("a token that cannot be read or used is told without a word of it", async () => {
  const variables = { POWENS_DOMAIN: "acme-sandbox" };
  const files = { "empty.txt": " \r\n", "two.txt": `${TOKEN}\r\n${TOKEN}\r\n` };
  for (const path of ["nothing.txt", "empty.txt", "two.txt", TOKEN]) {
    const { code, output, told, sandbox } = await runFake(
      ["hide", UUID, "--yes", "--token-file", path],
      { variables, files },
    );
    assertEquals([code, output, sandbox.requests.length], [2, "", 0]);
    assert(/token/.test(told) && !told.includes(TOKEN), told);
  }
});

Deno.test("the token is sent with writes only, and is in nothing that is printed", async () => {
  const sandbox = createSandbox({ token: TOKEN });
  const files = {
    "fleet.json": `{"connectors":[{"uuid":"${UUID}","hidden":true}]}`,
  };
  // The server gives away what it was sent, wherever it can.
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const sent = new Headers(init?.headers).get("authorization");
    const answer = await sandbox.fetch(input, init);
    return sent === null ? answer : Response.json(
      { code: sent, description: sent, message: sent, request_id: sent },
      { status: 409, headers: { "x-request-id": sent } },
    );
  };
  for (
    const args of [
      ["list", "--json"],
      ["show", UUID],
      ["export"],
      ["drift"],
      ["hide", UUID, "--yes"],
      ["unhide", UUID, "--yes"],
      ["source", "set", UUID, "openapi", "--disable", "--yes"],
      ["apply", "fleet.json", "--yes"],
      ["apply", "fleet.json", "--yes", "--json"],
    ]
  ) {
    const { output, told } = await runFake(args, { sandbox, fetch, files });
    assert(!`${output}${told}`.includes(TOKEN), args.join(" "));
  }
  for (const { method, authenticated } of sandbox.requests) {
    assertEquals(authenticated, method !== "GET");
  }
});

Deno.test("an answer that cannot be read ends with 1, and says where to look", async () => {
  const sandbox = createSandbox();
  sandbox.faults.push({ kind: "wrongType" });
  const { code, told } = await runFake(["list"], { sandbox });
  assertEquals(code, 1);
  assert(told.endsWith("Try: powens drift\n"));
});

Deno.test("drift does not say to try it where there is no list", async () => {
  const fetch = () => Promise.resolve(new Response("{}"));
  const { code, told } = await runFake(["drift"], { fetch });
  assertEquals([code, told], [
    1,
    "Cannot read the value as 'connectors' must be an array: got nothing\n",
  ]);
});

Deno.test("a network that fails, and an answer that never comes, end with 3", async () => {
  // Two answers that never come take all the time that a call has.
  const attempts = {
    disconnect: 3,
    stalledHeaders: 2,
    stalledBody: 2,
  } as const;
  for (const kind of ["disconnect", "stalledHeaders", "stalledBody"] as const) {
    using clock = fakeClock();
    const sandbox = createSandbox();
    sandbox.faults.push({ kind, times: 3 });
    const run = runFake(["show", UUID], { sandbox });
    await runAllTimers(clock.time);
    const { code, output, progress } = await run;
    assertEquals([code, output], [3, ""]);
    assertEquals(sandbox.requests.length, attempts[kind]);
    assertEquals(progress.length, attempts[kind] - 1);
    assert(progress.every((text) => /^Trying again in \d s$/.test(text)));
  }
});

Deno.test("Ctrl-C while something is read ends with 130, and prints no result", async () => {
  const { terminal, interrupt, ended } = createFakeTerminal({
    fetch: (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener(
          "abort",
          () => reject(new Error("Gone")),
        );
        interrupt();
      }),
  });
  const { code, output, told } = ended(await runCli(["list"], terminal));
  assertEquals([code, output, told], [130, "", "Interrupted.\n"]);
});

Deno.test("a defect of this program is not told as if it were somebody else's", async () => {
  const { terminal } = createFakeTerminal({
    fetch: alter(createSandbox().fetch, (text) => text),
  });
  const print = () => {
    throw new RangeError("A defect");
  };
  const thrown = await runCli(["list"], { ...terminal, print })
    .catch((error) => error);
  assert(thrown instanceof RangeError);
});

Deno.test("powens help <command> shows the same as its --help", async () => {
  for (const name of ["list", "source set"]) {
    const help = await runFake(["help", ...name.split(" ")]);
    const { output } = await runFake([...name.split(" "), "--help"]);
    assertEquals([help.code, help.output], [0, output]);
  }
});

Deno.test("powens --version is that of the package", async () => {
  const { version } = JSON.parse(await Deno.readTextFile("deno.json"));
  for (const flag of ["--version", "-V"]) {
    const { code, output } = await runFake([flag]);
    assertEquals([code, output], [0, `${version}\n`]);
  }
});

Deno.test("what was mistyped is told with what was probably meant, before anything is sent", async () => {
  for (
    const [args, hint] of [
      [["shw", UUID], 'did you mean "show"?'],
      [["list", "--contry", "FR"], 'did you mean "--country"?'],
      [["list", "--country", "FRA"], 'did you mean "FR"?'],
      [["list", "--country", "Allemagne"], 'did you mean "DE"?'],
      [["list", "--country", "UK"], 'did you mean "GB"?'],
    ] as const
  ) {
    const { code, output, told, sandbox } = await runFake(args, {
      answers: ["1"],
    });
    assertEquals([code, output, sandbox.requests.length], [2, "", 0], told);
    assertStringIncludes(told, hint);
  }
  const column = await runFake(["list", "--columns", "name,contries"]);
  assertEquals(column.code, 2);
  assertStringIncludes(column.told, 'did you mean "countries"?');
  const product = await runFake(["list", "--product", "bak"]);
  assertStringIncludes(product.told, 'did you mean "bank"?');
});
