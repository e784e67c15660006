import { stripVTControlCharacters } from "node:util";

/** Whether the standard library is to be had, from JSR or from the cache. */
export type StandardLibrary =
  | {
    kind: "found";
    /** Its packages that the tests import, each with its version. */
    packages: string[];
  }
  | {
    kind: "missing";
    /** Why, as a part of a sentence. */
    reason: string;
  };

/** The modules of the standard library that the tests use. */
const MODULE = "tests/standard_library.ts";

const PATIENCE = 20_000;

/**
 * Finds out whether the standard library is to be had.
 *
 * @param env What Deno is told on top of the environment
 * @returns The packages with their versions, or why there are none
 */
export async function findStandardLibrary(
  env: Record<string, string> = {},
): Promise<StandardLibrary> {
  const signal = AbortSignal.timeout(PATIENCE);
  const cached = await deno(["cache", "--quiet", MODULE], env, signal);
  if (signal.aborted) {
    const reason = `JSR did not answer within ${PATIENCE / 1_000} s`;
    return { kind: "missing", reason };
  }
  if (!cached.success) {
    return { kind: "missing", reason: explain(cached.complaint) };
  }
  const { printed } = await deno(["info", "--json", MODULE], env);
  const { packages }: { packages: Record<string, string> } = JSON.parse(
    printed,
  );
  const { imports } = JSON.parse(await Deno.readTextFile("deno.json"));
  const names = Object.keys(imports);
  return {
    kind: "found",
    packages: Object.values(packages)
      .map((id) => id.split(/(?<=.)@/))
      .filter(([name]) => names.includes(name ?? ""))
      .map((parts) => parts.join(" ")),
  };
}

/** Reads out of what Deno says why there is no standard library. */
function explain(complaint: string): string {
  const [, status] = complaint.match(/ failed: (\d{3} .*)/) ?? [];
  if (status) return `JSR answered ${status}`;
  if (complaint.includes("JSR package not found")) {
    return "JSR answered 404 Not Found";
  }
  if (complaint.includes("failed to load")) return "JSR cannot be reached";
  const [first = ""] = complaint.split("\n");
  return first.replace("error: ", "");
}

interface Output {
  success: boolean;
  printed: string;
  complaint: string;
}

async function deno(
  args: string[],
  env: Record<string, string>,
  signal?: AbortSignal,
): Promise<Output> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    env,
    stdin: "null",
    ...signal && { signal },
  }).output();
  const decoder = new TextDecoder();
  return {
    success,
    printed: decoder.decode(stdout),
    complaint: stripVTControlCharacters(decoder.decode(stderr)),
  };
}
