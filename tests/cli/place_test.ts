import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { runCli } from "../../src/cli/run_cli.ts";
import {
  createFakeTerminal,
  type FakeOptions,
  runFake,
  TOKEN,
  UUID,
} from "./fake_terminal.ts";

/** What a person and the disk have for every command. */
const AROUND: FakeOptions = {
  files: {
    "fleet.json": JSON.stringify({
      connectors: [{ uuid: UUID, hidden: true }],
    }),
    "token.txt": TOKEN,
    "day.json": '{"connectors":[]}',
    "profiles.json": '{"prod":"acme-sandbox"}',
  },
  answers: ["1", "jeanne.martin", "1234", "1"],
};

/** A command, and what it ends with where it can act. */
interface Case {
  name: string;
  args: string[];
  code: number;
}

const READING: Case[] = [
  { name: "list", args: [], code: 0 },
  { name: "show", args: [UUID], code: 0 },
  { name: "sources", args: [UUID], code: 0 },
  { name: "form", args: [UUID], code: 0 },
  { name: "payment check", args: [], code: 0 },
  { name: "export", args: [], code: 0 },
  { name: "snapshot", args: [], code: 0 },
  { name: "drift", args: [], code: 0 },
];

const OTHERS: Case[] = [
  { name: "drift", args: ["--exit-code"], code: 0 },
  { name: "changes", args: ["day.json"], code: 0 },
  { name: "changes", args: ["day.json", "--exit-code"], code: 4 },
  { name: "diff", args: ["--with", "acme-sandbox"], code: 0 },
  { name: "plan", args: ["fleet.json"], code: 0 },
  { name: "plan", args: ["fleet.json", "--exit-code"], code: 4 },
  { name: "apply", args: ["fleet.json", "--dry-run"], code: 0 },
  { name: "apply", args: ["fleet.json", "--yes"], code: 0 },
  { name: "apply", args: ["fleet.json", "--yes", "--json"], code: 0 },
  { name: "hide", args: [UUID, "--dry-run"], code: 0 },
  { name: "hide", args: [UUID, "--yes"], code: 0 },
  { name: "unhide", args: [UUID, "--yes"], code: 0 },
  {
    name: "source set",
    args: [UUID, "openapi", "--disable", "--yes"],
    code: 0,
  },
];

/** What a command says first, and whether it does anything at all. */
interface Expected {
  isRefused: boolean;
  first: (name: string) => string;
}

function refused(reason: string): Expected {
  return { isRefused: true, first: (name) => `Cannot run '${name}' ${reason}` };
}

function onSandbox(rest: string): Expected {
  return {
    isRefused: false,
    first: () =>
      `This is a sandbox in memory. Its changes are lost at the end.${rest}`,
  };
}

const HINT = "set --domain or POWENS_DOMAIN, or use --sandbox";
const EMPTY = refused(
  "as POWENS_DOMAIN is empty: set it to a domain, or use --sandbox",
);
const WITHOUT = refused(`without a domain: ${HINT}`);
const WITH_TOKEN = refused(`with a token and without a domain: ${HINT}`);
const EMPTY_OPTION = refused(
  "as --domain is empty: give it the name of a domain",
);

const EMPTY_PROFILE = refused(
  "as --profile is empty: give it the name of a profile",
);
const NO_PROFILE = refused(
  'as "profiles.json" has no profile "prd": did you mean "prod"?',
);
const OTHER_DOMAIN = refused(
  "with --profile prod, which is acme-sandbox, as POWENS_DOMAIN is another domain: choose one",
);

/** Everything that says where a command acts, and what comes of it. */
interface Circumstance {
  title: string;
  variables: Record<string, string>;
  options: string[];
  /** Of commands that only show something. */
  reading: Expected;
  /** Of commands that write, plan or judge. */
  others: Expected;
}

const CIRCUMSTANCES: Circumstance[] = [
  {
    title: "no domain",
    variables: {},
    options: [],
    reading: onSandbox(" To use a domain, set --domain or POWENS_DOMAIN."),
    others: WITHOUT,
  },
  {
    title: "an empty domain",
    variables: { POWENS_DOMAIN: "" },
    options: [],
    reading: EMPTY,
    others: EMPTY,
  },
  {
    title: "an empty domain and a token",
    variables: { POWENS_DOMAIN: " ", POWENS_TOKEN: TOKEN },
    options: [],
    reading: EMPTY,
    others: EMPTY,
  },
  {
    title: "a token without a domain",
    variables: { POWENS_TOKEN: TOKEN },
    options: [],
    reading: WITH_TOKEN,
    others: WITHOUT,
  },
  {
    title: "a file with a token without a domain",
    variables: {},
    options: ["--token-file", "token.txt"],
    reading: WITH_TOKEN,
    others: WITHOUT,
  },
  {
    title: "an empty option",
    variables: { POWENS_DOMAIN: "acme-sandbox", POWENS_TOKEN: TOKEN },
    options: ["--domain", ""],
    reading: EMPTY_OPTION,
    others: EMPTY_OPTION,
  },
  {
    title: "an empty profile",
    variables: {},
    options: ["--profile", ""],
    reading: EMPTY_PROFILE,
    others: EMPTY_PROFILE,
  },
  {
    title: "a profile that is not there",
    variables: { POWENS_PROFILES: "profiles.json" },
    options: ["--profile", "prd"],
    reading: NO_PROFILE,
    others: NO_PROFILE,
  },
  {
    title: "a profile and another domain",
    variables: { POWENS_PROFILES: "profiles.json", POWENS_DOMAIN: "other" },
    options: ["--profile", "prod"],
    reading: OTHER_DOMAIN,
    others: OTHER_DOMAIN,
  },
  {
    title: "--sandbox",
    variables: { POWENS_DOMAIN: "", POWENS_TOKEN: TOKEN },
    options: ["--sandbox"],
    reading: onSandbox(""),
    others: onSandbox(""),
  },
];

for (const { title, variables, options, ...expected } of CIRCUMSTANCES) {
  for (const kind of ["reading", "others"] as const) {
    const { isRefused, first } = expected[kind];
    for (const { name, args, code } of kind === "reading" ? READING : OTHERS) {
      const line = [name, ...args].join(" ");
      const wanted = isRefused ? 2 : code;
      Deno.test(`with ${title}, powens ${line} ends with ${wanted}`, async () => {
        const run = await runFake(
          [...name.split(" "), ...args, ...options],
          { ...AROUND, variables },
        );
        assertEquals(run.told.split("\n")[0], first(name));
        assertEquals(run.code, wanted);
        if (isRefused) assertEquals(run.output, "");
        // What stands behind the network was left alone.
        assertEquals(run.sandbox.requests.length, 0);
        assert(!`${run.told}${run.output}`.includes(TOKEN));
      });
    }
  }
}

const DOMAINS = [
  {
    title: "a domain",
    variables: { POWENS_DOMAIN: "acme-sandbox" },
    options: [],
    label: "acme-sandbox",
  },
  {
    title: "a profile",
    variables: { POWENS_PROFILES: "profiles.json" },
    options: ["--profile", "prod"],
    label: "acme-sandbox (profile prod)",
  },
];

for (const { title, variables, options, label } of DOMAINS) {
  for (const { name, args, code } of [...READING, ...OTHERS]) {
    const line = [name, ...args].join(" ");
    Deno.test(`with ${title}, powens ${line} acts there, and ends with ${code}`, async () => {
      const run = await runFake([...name.split(" "), ...args, ...options], {
        ...AROUND,
        variables: { ...variables, POWENS_TOKEN: TOKEN },
      });
      assertEquals(run.code, code);
      assert(!run.told.includes("sandbox in memory"));
      assert(run.sandbox.requests.length > 0);
      for (const { url } of run.sandbox.requests) {
        assertEquals(new URL(url).origin, "https://acme-sandbox.biapi.pro");
      }
      // What plans, asks or tells of an outcome names the domain.
      if (["apply", "plan", "hide", "unhide", "source set"].includes(name)) {
        assertStringIncludes(`${run.told}${run.output}`, `On ${label}:\n`);
      }
    });
  }
}

Deno.test("what serves the sandbox, and what writes completions, need no domain", async () => {
  const variables = { POWENS_DOMAIN: "", POWENS_TOKEN: TOKEN };
  const { code, told } = await runFake(["completions", "bash"], { variables });
  assertEquals([code, told], [0, ""]);
  const { terminal, interrupt, ended } = createFakeTerminal({ variables });
  interrupt();
  assertEquals(ended(await runCli(["sandbox"], terminal)).code, 0);
});

Deno.test("an option overrides the environment, and a URL overrides both", async () => {
  const variables = { POWENS_DOMAIN: "acme" };
  for (
    const [options, origin] of [
      [[], "https://acme.biapi.pro"],
      [["-d", "other-sandbox"], "https://other-sandbox.biapi.pro"],
      [["--base-url", "http://127.0.0.1:1/x"], "http://127.0.0.1:1"],
    ] as const
  ) {
    const { sandbox } = await runFake(["list", ...options], { variables });
    assertEquals(new URL(sandbox.requests[0]?.url ?? "").origin, origin);
  }
});

Deno.test("a URL that is called is named in a plan, in JSON as well", async () => {
  const args = ["plan", "fleet.json", "--base-url", "http://127.0.0.1:1/2.0"];
  const { output } = await runFake(args, AROUND);
  assert(output.startsWith("On 127.0.0.1:1/2.0:\n"), output);
  const json = await runFake([...args, "--json"], AROUND);
  assertEquals(JSON.parse(json.output).domain, "127.0.0.1:1/2.0");
});

Deno.test("the sandbox has unknown values with --future", async () => {
  const { code } = await runFake(
    ["drift", "--sandbox", "--future", "--exit-code"],
    { variables: {} },
  );
  assertEquals(code, 4);
});

Deno.test("what does not say where to act is refused in the words of the command line", async () => {
  for (
    const [options, reason] of [
      [["--domain", "evil.com/"], "as --domain must be letters"],
      [["--base-url", ""], "as --base-url must be an http or https URL"],
      [["--base-url", "ftp://acme"], "as --base-url must be an http"],
      [["--domain", "acme", "--future"], "as that is for the sandbox"],
      [["--domain", "acme", "--sandbox"], "choose one"],
      [["--token-file", "x", "--sandbox"], "choose one"],
      [["--profile", "prod", "--sandbox"], "choose one"],
      [["--profile", "prod", "--domain", "acme"], "choose one"],
      [["--profile", "prod", "--base-url", "http://127.0.0.1:1"], "choose one"],
    ] as const
  ) {
    const { code, output, told, sandbox } = await runFake(["list", ...options]);
    assertEquals([code, output, sandbox.requests.length], [2, "", 0], told);
    assert(told.startsWith("Cannot run 'list' "), told);
    assertStringIncludes(told, reason);
  }
});
