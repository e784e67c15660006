import { join } from "node:path";
import { Ajv2020, type Options } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { RE2JS } from "re2js";
import { fromJSONSchema } from "zod";
import type { JsonSchema } from "../../../src/form/mod.ts";

/** Says of each value whether a schema accepts it. */
export type Validator = (
  schema: JsonSchema,
  values: readonly unknown[],
) => boolean[];

/** Makes ajv as strict as it can be, with the formats that it has apart. */
export function createAjv(options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: true,
    ownProperties: true,
    allErrors: true,
    // The keyword for what only the server can judge.
    keywords: ["x-pcre-pattern"],
    ...options,
  });
  addFormats.default(ajv);
  return ajv;
}

/** Runs the patterns of a schema in the syntax of RE2, as Go and Rust do. */
const compileForRe2 = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    return {
      test: (text: string) => compiled.matcher(text).find(),
      // ajv tells patterns apart by it.
      toString: () => pattern,
    };
  },
  { code: "compileForRe2" },
);

const ajv = createAjv();
const ajvWithRe2 = createAjv({ code: { regExp: compileForRe2 } });

/** The validators of npm. */
export const VALIDATORS: Readonly<Record<string, Validator>> = {
  ajv: (schema, values) => {
    const isValid = ajv.compile(schema);
    return values.map((one) => isValid(one));
  },
  "ajv, with the patterns in RE2": (schema, values) => {
    const isValid = ajvWithRe2.compile(schema);
    return values.map((one) => isValid(one));
  },
  zod: (schema, values) => {
    const compiled = fromJSONSchema({ ...schema });
    return values.map((one) => compiled.safeParse(one).success);
  },
};

/** Reads schemas and values, and writes what jsonschema says of them. */
const PROGRAM = `
import json, sys
from jsonschema import Draft202012Validator, FormatChecker
cases = json.load(sys.stdin)
for case in cases:
    Draft202012Validator.check_schema(case["schema"])
validators = [
    Draft202012Validator(case["schema"], format_checker=FormatChecker())
    for case in cases
]
print(json.dumps([
    [validator.is_valid(value) for value in case["values"]]
    for validator, case in zip(validators, cases)
]))
`;

/** The Python that has `jsonschema`, if one has. */
export async function findPython(): Promise<string | undefined> {
  for (const path of ["python3", "/usr/bin/python3"]) {
    const { success } = await new Deno.Command(path, {
      args: ["-c", "from jsonschema import Draft202012Validator"],
      stdout: "null",
      stderr: "null",
    }).output().catch(() => ({ success: false }));
    if (success) return path;
  }
}

/** A schema, and values to judge by it. */
export interface Question {
  schema: JsonSchema;
  values: readonly unknown[];
}

/** Asks Python's `jsonschema`, of all cases in one process. */
export async function askPython(
  python: string,
  cases: readonly Question[],
): Promise<boolean[][]> {
  return await ask(
    new Deno.Command(python, { args: ["-c", PROGRAM], ...PIPED }),
    cases,
  );
}

/** Where Debian has what programs in Go import, without modules. */
const GO_ENVIRONMENT = { GO111MODULE: "off", GOPATH: "/usr/share/gocode" };

const GO_VALIDATOR =
  "/usr/share/gocode/src/github.com/xeipuuv/gojsonschema/validation.go";

/** Says whether there are Go and its `gojsonschema`, as Debian has them. */
export async function hasGo(): Promise<boolean> {
  const { success } = await new Deno.Command("go", {
    args: ["version"],
    stdout: "null",
    stderr: "null",
  }).output().catch(() => ({ success: false }));
  const validator = await Deno.stat(GO_VALIDATOR).catch(() => undefined);
  return success && validator !== undefined;
}

/** Asks Go's `gojsonschema`, of all cases in one process. */
export async function askGo(
  cases: readonly Question[],
): Promise<boolean[][]> {
  const program = join(import.meta.dirname ?? "", "validate.go");
  return await ask(
    new Deno.Command("go", {
      args: ["run", program],
      env: GO_ENVIRONMENT,
      ...PIPED,
    }),
    cases,
  );
}

const PIPED = { stdin: "piped", stdout: "piped", stderr: "inherit" } as const;

/** Asks a program that reads questions and writes what it says of each. */
async function ask(
  command: Deno.Command,
  cases: readonly Question[],
): Promise<boolean[][]> {
  const process = command.spawn();
  const writer = process.stdin.getWriter();
  await writer.write(new TextEncoder().encode(JSON.stringify(cases)));
  await writer.close();
  const { success, stdout } = await process.output();
  if (!success) throw new Error("The validator failed");
  return JSON.parse(new TextDecoder().decode(stdout));
}
