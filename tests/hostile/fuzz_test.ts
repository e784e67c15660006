import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import {
  decodeConnector,
  decodeConnectorField,
  decodeConnectorList,
  decodeConnectorSource,
  decodeConnectorSourceList,
  DecodeError,
  type DecodeIssue,
  type DecodeOptions,
  type RejectedRow,
} from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { SEED } from "../seed/mod.ts";
import {
  mutate,
  type Mutation,
  mutations,
  pathOf,
  type Place,
} from "./mutate.ts";
import {
  complete,
  CONNECTOR,
  type Description,
  FIELD,
  find,
  type Findings,
  type JsonRecord,
  SOURCE,
} from "./slow_checker.ts";

const EXPAND = [
  "sources",
  "fields",
  "countries",
  "payment_fields",
  "urls",
] as const;

/** Something that is decoded whole. */
interface Whole {
  /** What it is. */
  description: Description;
  /** The decoder. */
  decode(value: unknown, options: DecodeOptions): unknown;
  /** What was asked to be expanded. */
  expanded: readonly string[];
  /** The JSON of sound ones. */
  texts: string[];
}

/** Something that is decoded row by row. */
interface List extends Omit<Whole, "decode" | "texts"> {
  /** The decoder. */
  decode(value: unknown, options: DecodeOptions): unknown;
  /** The JSON of sound rows. */
  rows: string[];
}

/** Sound answers, with the future among them. */
async function askSandboxes(): Promise<JsonRecord[]> {
  const connectors = await Promise.all([false, true].map(async (future) => {
    const { fetch } = createSandbox({ future });
    const url = `https://acme.biapi.pro/2.0/connectors?expand=${EXPAND}`;
    return (await (await fetch(url)).json()).connectors;
  }));
  return connectors.flat();
}

const connectors = await askSandboxes();

function textsOf(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value));
}

function partsOf(key: "sources" | "fields"): unknown[] {
  return connectors.flatMap((connector) => connector[key]);
}

const WHOLES = {
  "expanded connector": {
    description: CONNECTOR,
    decode: (value, options) =>
      decodeConnector(value, { ...options, expand: EXPAND }),
    expanded: EXPAND,
    texts: textsOf(connectors),
  },
  connector: {
    description: CONNECTOR,
    decode: decodeConnector,
    expanded: [],
    texts: textsOf(connectors),
  },
  source: {
    description: SOURCE,
    decode: decodeConnectorSource,
    expanded: [],
    texts: textsOf(partsOf("sources")),
  },
  field: {
    description: FIELD,
    decode: decodeConnectorField,
    expanded: [],
    texts: textsOf(partsOf("fields")),
  },
} satisfies Record<string, Whole>;

const LISTS = {
  connectors: {
    description: CONNECTOR,
    decode: (value, options) =>
      decodeConnectorList(value, { ...options, expand: EXPAND }),
    expanded: EXPAND,
    rows: textsOf(connectors),
  },
  sources: {
    description: SOURCE,
    decode: decodeConnectorSourceList,
    expanded: [],
    rows: textsOf(partsOf("sources")),
  },
} satisfies Record<string, List>;

/** Everything that every object inherits. */
function snapshotPrototypes(): string {
  return [Object, Array, Function, String, Number, Boolean, Promise, Map]
    .map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
    .join("\n");
}

/** Says whether a path leads to a mutated place, or is led through by it. */
function leadsTo(path: string, place: Place): boolean {
  // The type of a field says what else must be there.
  const mutated = pathOf(place.at(-1) === "type" ? place.slice(0, -1) : place);
  return [[path, mutated], [mutated, path]].some(([long = "", short = ""]) =>
    short === "" || long === short || long.startsWith(`${short}.`) ||
    long.startsWith(`${short}[`)
  );
}

function assertIssues(
  issues: readonly DecodeIssue[],
  { wrong }: Findings,
  mutated: readonly Place[],
): void {
  assertEquals(issues.map(({ path }) => path).sort(), wrong.sort());
  for (const { path, expected, received } of issues) {
    assert(mutated.some((place) => leadsTo(path, place)), path);
    assert(expected !== "" && received !== "");
  }
}

/** Decodes a mutant, which throws nothing but what it may. */
function decode(
  { decode }: Whole | List,
  value: unknown,
  told: string[],
): { value: unknown } | { issues: readonly DecodeIssue[] } {
  try {
    const onUnrecognized = (path: string, value: string) =>
      told.push(`${path} ${value}`);
    return { value: decode(value, { onUnrecognized }) };
  } catch (error) {
    assertInstanceOf(error, DecodeError);
    return { issues: error.issues };
  }
}

/** Makes the same mutant each time, with the places that were mutated. */
function mutant(
  text: string,
  made: readonly Mutation[],
  // deno-lint-ignore no-explicit-any -- it may be anything, and is compared
): [answer: any, mutated: Place[]] {
  const root = { answer: JSON.parse(text) };
  const mutated = made.flatMap((one) => mutate(root, one));
  return [root.answer, mutated];
}

const prototypes = snapshotPrototypes();

Deno.test(`60,000 mutants of objects are decoded as a slow checker says (seed ${SEED})`, () => {
  let sound = 0;
  let unsound = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(
        "expanded connector",
        "connector",
        "source",
        "source",
        "field",
        "field",
      ),
      fc.nat(),
      fc.array(mutations, { minLength: 1, maxLength: 3 }),
      (name, index, made) => {
        const whole: Whole = WHOLES[name];
        const text = whole.texts[index % whole.texts.length] ?? "";
        const [answer, mutated] = mutant(text, made);
        const [copy] = mutant(text, made);
        const findings = find(copy, whole.description, "");
        const told: string[] = [];
        const result = decode(whole, answer, told);
        if ("value" in result) {
          sound++;
          assertEquals(findings.wrong, []);
          assert(result.value === answer);
          const expected = complete(copy, whole.description, whole.expanded);
          if (!isDeepStrictEqual(result.value, expected)) {
            assertEquals(result.value, expected);
          }
        } else {
          unsound++;
          assertIssues(result.issues, findings, mutated);
          assert(isDeepStrictEqual(answer, copy));
        }
        assertEquals(told.sort(), findings.unknown.sort());
      },
    ),
    { numRuns: 60_000, seed: SEED },
  );
  assertEquals(snapshotPrototypes(), prototypes);
  console.log(`Seed ${SEED}: ${sound} sound, ${unsound} not`);
  assert(sound > 5_000 && unsound > 5_000);
});

Deno.test(`40,000 mutants of lists lose the rows that a slow checker says (seed ${SEED})`, () => {
  let refused = 0;
  let kept = 0;
  let lost = 0;
  fc.assert(
    fc.property(
      fc.constantFrom("connectors", "sources"),
      fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      fc.array(mutations, { minLength: 1, maxLength: 3 }),
      (key, indices, made) => {
        const list: List = LISTS[key];
        const { description, expanded, rows } = list;
        const texts = indices.map((index) => rows[index % rows.length]);
        const text = `{"${key}":[${texts}],"total":${texts.length}}`;
        const [answer, mutated] = mutant(text, made);
        const [copy] = mutant(text, made);
        const result = decode(list, answer, []);
        if (!("value" in result)) {
          refused++;
          assert(!Array.isArray(copy?.[key]));
          const isEnvelope = Object.prototype.toString.call(copy) ===
            "[object Object]";
          const path = isEnvelope ? key : "";
          assertEquals(result.issues.map((issue) => issue.path), [path]);
          assert(mutated.some((place) => leadsTo(key, place)));
          return;
        }
        const { rejected, total, isWhole, ...rest } = result.value as
          & JsonRecord
          & {
            rejected: RejectedRow[];
          };
        const all: unknown[] = copy[key];
        const found = all.map((row, index) =>
          find(row, description, `${key}[${index}]`)
        );
        const good = all.filter((_, index) => !found[index]?.wrong.length);
        const expected = good.map((row) =>
          complete(row, description, expanded)
        );
        if (!isDeepStrictEqual(rest, { [key]: expected })) {
          assertEquals(rest, { [key]: expected });
        }
        assertEquals(total, typeof copy.total === "number" ? copy.total : null);
        assertEquals(isWhole, total === null ? null : all.length >= copy.total);
        kept += good.length;
        lost += rejected.length;
        assertEquals(rejected.length, all.length - good.length);
        for (const { index, issues, value } of rejected) {
          assertIssues(
            issues,
            found[index] ?? { wrong: [], unknown: [] },
            mutated,
          );
          assert(value === answer[key][index]);
          if (!isDeepStrictEqual(value, all[index])) {
            assertEquals(value, all[index]);
          }
        }
      },
    ),
    { numRuns: 40_000, seed: SEED },
  );
  assertEquals(snapshotPrototypes(), prototypes);
  console.log(
    `Seed ${SEED}: ${refused} refused; rows: ${kept} kept, ${lost} lost`,
  );
  assert(refused > 500 && kept > 5_000 && lost > 5_000);
});
