import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { parse } from "yaml";
import config from "../../deno.json" with { type: "json" };

const FOLDER = ".github/workflows";

const STANDARD_LIBRARY =
  "The tests run with the standard library from JSR: @std/assert 1.0.19, @std/testing 1.0.20.";

const STAND_INS =
  "The tests run with stand-ins for the standard library: JSR cannot be reached.";

const DNT = "The npm package is built with dnt, from JSR.";

const PACKER = "The npm package is built with Deno's own packer.";

interface Step {
  uses?: string;
  run?: string;
  shell?: "bash";
  env?: Record<string, string>;
}

interface Job {
  permissions?: Record<string, string>;
  needs?: string;
  environment?: string;
  steps: Step[];
}

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

async function readWorkflow(name: string): Promise<Workflow> {
  return parse(await Deno.readTextFile(join(FOLDER, name)));
}

/** How a runner of GitHub that is not Windows calls Bash. */
const SHELLS = {
  default: ["-e"],
  bash: ["--noprofile", "--norc", "-eo", "pipefail"],
};

/** What stands in for every program of the project, and for its checks. */
const PROGRAM = `#!/usr/bin/env bash
echo "$(basename "$0")" "$@" >> "$CALLS"
echo "$SAYS"
sleep 0.1
echo "and something more, to whoever still listens" || exit 1
[ "$(wc -l < "$CALLS")" -ne "$FAILS_AT" ]
`;

interface Circumstances {
  tag?: string;
  says?: string;
  /** The bytes of the package that was built where no test has run. */
  built?: string;
  /** The bytes that both artifacts have when they are to be published. */
  swapped?: string;
  /** Which of the programs that are called fails, from 1. */
  failsAt?: number;
}

/** The bytes of the package that was tested. */
const TESTED = "the package";

const PROGRAMS = [
  ".ci/run",
  "bin/deno",
  "bin/git",
  "bin/npm",
  "bin/npx",
];

/** Runs the commands of the release as a runner does; answers what they call. */
async function release(
  {
    tag = "v1.2.3",
    built = TESTED,
    swapped,
    says = `${STANDARD_LIBRARY}\n${DNT}`,
    failsAt = 0,
  }: Circumstances,
): Promise<string[]> {
  const { jobs } = await readWorkflow("release.yml");
  const folder = await Deno.makeTempDir();
  try {
    const calls = join(folder, "calls");
    await Deno.writeTextFile(calls, "");
    const output = join(folder, "output");
    await Deno.writeTextFile(output, "");
    const writeArtifacts = async (artifacts: Record<string, string>) => {
      for (const [name, bytes] of Object.entries(artifacts)) {
        await Deno.mkdir(join(folder, name), { recursive: true });
        await Deno.writeTextFile(join(folder, name, "p-1.2.3.tgz"), bytes);
      }
    };
    await writeArtifacts({ tested: TESTED, built });
    await Deno.writeTextFile(
      join(folder, "deno.json"),
      JSON.stringify({ version: "1.2.3", toolchain: config.toolchain }),
    );
    for (const path of PROGRAMS) {
      const program = join(folder, path);
      await Deno.mkdir(join(program, ".."), { recursive: true });
      await Deno.writeTextFile(program, PROGRAM, { mode: 0o755 });
    }
    const hasFailed = new Set<string | undefined>();
    for (const [name, { needs, steps }] of Object.entries(jobs)) {
      if (hasFailed.has(needs)) hasFailed.add(name);
      if (name === "publish" && swapped !== undefined) {
        await writeArtifacts({ tested: swapped, built: swapped });
      }
      for (const { run, shell = "default", env = {} } of steps) {
        if (run === undefined || hasFailed.has(name)) continue;
        const outputs = await Deno.readTextFile(output);
        const { success } = await new Deno.Command("bash", {
          args: [...SHELLS[shell], "-c", run],
          cwd: folder,
          env: {
            PATH: `${join(folder, "bin")}:${Deno.env.get("PATH")}`,
            RUNNER_TEMP: folder,
            GITHUB_REF_NAME: tag,
            GITHUB_SHA: "0123abc",
            GITHUB_OUTPUT: output,
            CALLS: calls,
            SAYS: says,
            FAILS_AT: String(failsAt),
            ...fillIn(env, outputs),
          },
          stdin: "null",
        }).output();
        if (!success) hasFailed.add(name);
      }
    }
    const text = await Deno.readTextFile(calls);
    return text.replaceAll(folder, "").trim().split("\n");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Puts outputs in the place of the expressions that name them. */
function fillIn(
  env: Record<string, string>,
  outputs: string,
): Record<string, string> {
  const values = new Map(
    outputs.trim().split("\n").map((line) => {
      const [name = "", value = ""] = line.split("=");
      return [name, value];
    }),
  );
  return Object.fromEntries(
    Object.entries(env).map(([name, text]) => [
      name,
      text.replace(
        /^\$\{\{ [\w.]+\.outputs\.(\w+) \}\}$/,
        (_, output) => values.get(output) ?? "",
      ),
    ]),
  );
}

const CALLS = [
  "git merge-base --is-ancestor 0123abc origin/main",
  "run",
  "npm pack ./npm --pack-destination /tested",
  `npx -y ${
    config.toolchain.deno.slice("npm:".length)
  } task build:npm --builder dnt`,
  "npm pack ./npm --pack-destination /built",
  "deno publish",
  "npm publish /built/p-1.2.3.tgz --provenance --access public",
];

/** The release runs on Linux alone, and so does what its commands are run by. */
const ignore = Deno.build.os === "windows";

Deno.test({
  name: "a release publishes the very package that was tested, to both",
  ignore,
  fn: async () => assertEquals(await release({}), CALLS),
});

Deno.test({
  name: "a release does nothing more after anything has failed",
  ignore,
  fn: async () => {
    for (const index of CALLS.keys()) {
      const expected = CALLS.slice(0, index + 1);
      assertEquals(await release({ failsAt: index + 1 }), expected);
    }
  },
});

Deno.test({
  name: "a release needs both dnt and the standard library",
  ignore,
  fn: async () => {
    for (
      const says of [
        `${STANDARD_LIBRARY}\n${PACKER}`,
        `${STAND_INS}\n${DNT}`,
      ]
    ) {
      assertEquals(await release({ says }), CALLS.slice(0, 2));
    }
  },
});

Deno.test({
  name: "a release publishes nothing if what was built is not what was tested",
  ignore,
  fn: async () =>
    assertEquals(
      await release({ built: "another package" }),
      CALLS.slice(0, 5),
    ),
});

Deno.test({
  name: "a release publishes nothing if both artifacts were replaced",
  ignore,
  fn: async () =>
    assertEquals(
      await release({ swapped: "another package" }),
      CALLS.slice(0, 5),
    ),
});

Deno.test("a release asks for leave by its environment", async () => {
  const { jobs } = await readWorkflow("release.yml");
  const environments = Object.entries(jobs).map(([name, { environment }]) => [
    name,
    environment,
  ]);
  assertEquals(environments, [
    ["check", undefined],
    ["build", undefined],
    ["publish", "release"],
  ]);
});

Deno.test({
  name: "a release is of the version that its tag says, or there is none",
  ignore,
  fn: async () => assertEquals(await release({ tag: "v1.2.4" }), [""]),
});

Deno.test("whoever can prove the identity of the release does nothing but publish", async () => {
  const { permissions, jobs } = await readWorkflow("release.yml");
  assertEquals(permissions, {});
  const publishing = Object.values(jobs).filter(({ permissions }) =>
    permissions?.["id-token"] !== undefined
  );
  assertEquals(
    publishing.map(({ steps }) =>
      steps.flatMap(({ run }) =>
        run === undefined ? [] : run.split(" ", 2).join(" ")
      )
    ),
    [[
      'echo "deno=$(node',
      'cmp "$RUNNER_TEMP"/tested/*.tgz',
      'echo "$SHA256',
      "deno publish",
      "npm publish",
    ]],
  );
  for (const job of Object.values(jobs)) {
    assertEquals(job.permissions, {
      contents: "read",
      ...publishing.includes(job) && { "id-token": "write" },
    });
  }
});

Deno.test("every action is named by its commit", async () => {
  for await (const { name } of Deno.readDir(FOLDER)) {
    const { jobs } = await readWorkflow(name);
    const steps = Object.values(jobs).flatMap(({ steps }) => steps);
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    assert(actions.length > 0);
    for (const action of actions) {
      assert(/^[\w-]+\/[\w-]+@[\da-f]{40}$/.test(action), action);
    }
  }
});
