import { assert, assertEquals, assertFalse } from "@std/assert";
import fc from "fast-check";
import {
  stepSchema,
  type StepValues,
  validateStep,
} from "../../src/form/mod.ts";
import { fieldOf, sourceOf } from "../form/setup.ts";
import { SEED } from "../seed/mod.ts";
import { printedDuring, reveal } from "./reveal.ts";

/** What is typed into a field for a password; none is there by chance. */
const secrets = fc.tuple(
  fc.stringMatching(/^[a-z]{12,20}$/),
  fc.string({ unit: "binary", maxLength: 5 }),
).map(([start, end]) => ({ start, text: start + end }));

/** As what a form or a caller in JavaScript may give it. */
const SHAPES: readonly ((secret: string) => unknown)[] = [
  (secret) => secret,
  (secret) => [secret],
  (secret) => ({ secret, toString: () => secret }),
  (secret) => new String(secret),
  (secret) => Symbol(secret),
  (secret) => new Error(secret),
  (secret) => () => secret,
  (secret) => new Map([[secret, secret]]),
];

const REGEXES = [
  null,
  "^\\d{4}$",
  "^[a-z]+$",
  "(?R)",
  "(",
  "(a+)+$",
  "^(?<secret>.+)$",
];

const fields = fc.record({
  name: fc.constantFrom("password", "otp", "__proto__", "toString"),
  type: fc.constantFrom("password", "password", "text", "date", "list", "new"),
  label: fc.constantFrom("Mot de passe", ""),
  regex: fc.constantFrom(...REGEXES),
  required: fc.boolean(),
  values: fc.constant([{ label: "A", value: "a" }]),
});

Deno.test(`no value of a field is in what is said to be wrong with it, in 2,000 forms (seed ${SEED})`, async () => {
  let refused = 0;
  const printed = await printedDuring(() =>
    fc.assert(
      fc.property(
        fc.array(fields, { minLength: 1, maxLength: 3 }),
        secrets,
        fc.constantFrom(...SHAPES),
        fc.constantFrom("values", "alone", "beside what is asked for"),
        (given, { start, text }, shape, place) => {
          const step = {
            kind: "form",
            source: sourceOf(),
            fields: given.map(fieldOf),
          } as const;
          const value = shape(text);
          const values = place === "alone"
            ? value
            : place === "values"
            ? Object.fromEntries(given.map(({ name }) => [name, value]))
            : { further: value };
          const told: unknown[] = [];
          const seen: unknown[] = [];
          const result = validateStep(step, values, {
            describe: (issue) => {
              told.push(issue);
              return "Wrong";
            },
          });
          if (!result.ok) {
            refused++;
            seen.push(result);
          }
          const schema = stepSchema(step)["~standard"]
            .validate(values as StepValues);
          if (schema instanceof Promise) throw new Error("It is at once");
          if (schema.issues) seen.push(schema);
          assertFalse(reveal([seen, told, step]).includes(start));
        },
      ),
      { numRuns: 2_000, seed: SEED },
    )
  );
  assertEquals(printed, []);
  assert(refused > 500 && refused < 2_000, String(refused));
});
