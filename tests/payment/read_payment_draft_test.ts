import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { UsageError } from "../../mod.ts";
import {
  connectorsForPayment,
  paymentObstacles,
  readPaymentDraft,
} from "../../src/payment/mod.ts";
import { connectorOf, draftOf, instructionOf, TODAY } from "./setup.ts";

/** What is wrong with a value, as `path: expected, got received`. */
function issuesOf(value: unknown): string[] {
  const result = readPaymentDraft(value);
  return result.ok
    ? []
    : result.issues.map(({ path, expected, received }) =>
      `${path}: ${expected}, got ${received}`
    );
}

Deno.test("readPaymentDraft() tells everything that is wrong, by path", () => {
  const instruction = instructionOf();
  const cases: [unknown, string[]][] = [
    [undefined, [": an object, got nothing"]],
    [null, [": an object, got null"]],
    [[], [": an object, got an array"]],
    [{}, [
      "instructions: an array of at least one instruction, got nothing",
    ]],
    [{ instructions: "x" }, [
      'instructions: an array of at least one instruction, got "x"',
    ]],
    [{ instructions: [] }, [
      "instructions: an array of at least one instruction, got an array",
    ]],
    [{ instructions: [null] }, ["instructions[0]: an object, got null"]],
    // A hole of an array, as no JSON has it.
    [{ instructions: new Array(1) }, [
      "instructions[0]: an object, got nothing",
    ]],
    [{ instructions: [{}] }, [
      'instructions[0].execution_date_type: an execution date type, such as "instant", got nothing',
    ]],
    [{ instructions: [{ ...instruction, amount: "12" }] }, [
      'instructions[0].amount: a number from 0, got "12"',
    ]],
    [{ instructions: [{ ...instruction, amount: Infinity }] }, [
      "instructions[0].amount: a number from 0, got Infinity",
    ]],
    [{ instructions: [{ ...instruction, amount: -1 }] }, [
      "instructions[0].amount: a number from 0, got -1",
    ]],
    [{ instructions: [{ ...instruction, amount: null }] }, [
      "instructions[0].amount: a number from 0, got null",
    ]],
    [{ instructions: [{ ...instruction, currency: "eur" }] }, [
      'instructions[0].currency: three capitals, such as "EUR", got "eur"',
    ]],
    [{ instructions: [instruction, { ...instruction, beneficiary: "x" }] }, [
      'instructions[1].beneficiary: an object, got "x"',
    ]],
    [
      {
        instructions: [{
          ...instruction,
          beneficiary: { scheme_name: 1, isTrusted: "yes" },
        }],
      },
      [
        'instructions[0].beneficiary.scheme_name: a beneficiary type, such as "iban", got 1',
        'instructions[0].beneficiary.isTrusted: a boolean, got "yes"',
      ],
    ],
    [{ instructions: [{ ...instruction, execution_date: "2026-02-30" }] }, [
      'instructions[0].execution_date: a day that exists, as yyyy-mm-dd, got "2026-02-30"',
    ]],
    [{ instructions: [{ ...instruction, start_date: 20261201 }] }, [
      "instructions[0].start_date: a day that exists, as yyyy-mm-dd, got 20261201",
    ]],
    [{ instructions: [{ ...instruction, frequency: "" }] }, [
      'instructions[0].frequency: a frequency, such as "monthly", got ""',
    ]],
    [{ instructions: [instruction], payer: "FR76" }, [
      'payer: an object, null or absent, got "FR76"',
    ]],
  ];
  for (const [value, expected] of cases) {
    assertEquals(issuesOf(value), expected);
  }
});

Deno.test("readPaymentDraft() returns the same value, with its further keys", () => {
  const body = {
    ...draftOf({ execution_date: null, start_date: null, frequency: null }),
    payer: null,
    client_state: "abc",
  };
  const result = readPaymentDraft(body);
  assert(result.ok);
  assert(Object.is(result.draft, body));
});

Deno.test("paymentObstacles() and connectorsForPayment() refuse what readPaymentDraft() refuses, and nothing else", () => {
  const wild = fc.oneof(fc.anything(), fc.constant(undefined));
  const keyed = (rules: Record<string, unknown>) =>
    fc.record(
      Object.fromEntries(
        Object.entries(rules).map(([key, sound]) => [
          key,
          fc.oneof({ arbitrary: fc.constant(sound), weight: 8 }, wild),
        ]),
      ),
      { requiredKeys: [] },
    );
  const drafts = fc.oneof(
    wild,
    keyed({ instructions: [], payer: null }),
    fc.record({
      instructions: fc.array(
        fc.oneof(
          { arbitrary: wild, weight: 1 },
          {
            arbitrary: keyed({
              execution_date_type: "instant",
              amount: 12,
              currency: "EUR",
              execution_date: "2026-12-01",
              start_date: null,
              frequency: "monthly",
              beneficiary: { scheme_name: "iban" },
            }),
            weight: 9,
          },
        ),
        { maxLength: 2 },
      ),
    }),
  );
  let sound = 0;
  fc.assert(
    fc.property(drafts, (value) => {
      const { ok } = readPaymentDraft(value);
      if (ok) sound++;
      const options = { today: TODAY };
      const calls: (() => unknown)[] = [
        () =>
          Reflect.apply(paymentObstacles, undefined, [
            connectorOf(),
            value,
            options,
          ]),
        () =>
          Reflect.apply(connectorsForPayment, undefined, [
            [connectorOf()],
            value,
            options,
          ]),
      ];
      for (const call of calls) {
        if (ok) call();
        else {
          assertThrows(
            call,
            UsageError,
            "Cannot judge the payment as '",
          );
        }
      }
    }),
    { numRuns: 2_000 },
  );
  assert(sound > 100, `${sound}`);
});

Deno.test("connectorsForPayment() names the currencies that were not judged", () => {
  const draft = {
    instructions: [instructionOf(), instructionOf({ currency: undefined })],
  };
  assertEquals(connectorsForPayment([connectorOf()], draft).unjudged, [
    { path: "instructions[0].currency", reason: "noCurrencies" },
  ]);
  const { unjudged, fit, unfit } = connectorsForPayment(
    [connectorOf()],
    draft,
    { currencies: () => ["GBP"] },
  );
  assertEquals(unjudged, []);
  assertEquals(fit, []);
  assertEquals(
    unfit[0]?.obstacles.map(({ code, value_connector }) => [
      code,
      value_connector,
    ]),
    [["nspCurrency", ["GBP"]]],
  );
});
