import { assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  compareConnectors,
  describeDifference,
} from "../../../src/fleet/mod.ts";
import { connectorOf, fieldOf, lists, sourceOf } from "../compare/setup.ts";

/** What is said of two states of a connector, without its name. */
function linesOf(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  return compareConnectors([connectorOf(before)], [connectorOf(after)])
    .map((one) => describeDifference(one).replace("Bank: ", ""));
}

Deno.test("describeDifference() says which institutions came, went, were renamed or restricted", () => {
  const bank = connectorOf();
  const renamed = connectorOf({ name: "Old bank" });
  assertEquals(
    [
      ...compareConnectors([], [bank]),
      ...compareConnectors([bank], []),
      ...compareConnectors([renamed], [bank]),
      ...compareConnectors([bank], [{ ...bank, restricted: true }]),
      ...compareConnectors([{ ...bank, restricted: true }], [bank]),
    ].map(describeDifference),
    [
      "Bank: it is new",
      "Bank: it is gone, or hidden",
      'Bank: it was called "Old bank"',
      "Bank: it takes no new connections now",
      "Bank: it takes new connections again",
    ],
  );
});

Deno.test("describeDifference() says what came to a list and what left it", () => {
  assertEquals(
    linesOf({ products: ["bank", "bill"] }, { products: ["pay", "bank"] }),
    ['products: now with "pay", no longer with "bill"'],
  );
  assertEquals(linesOf({ products: [] }, { products: ["pay"] }), [
    'products: now with "pay"',
  ]);
  assertEquals(linesOf({ founded: [1] }, { founded: null }), [
    "founded: [1] → none",
  ]);
  assertEquals(
    linesOf({ account_types: ["a", "a"] }, { account_types: ["a"] }),
    [
      'account_types: ["a","a"] → ["a"]',
    ],
  );
});

Deno.test("describeDifference() says what changed of stability and of payments, and where", () => {
  const state = (status: string, maximum: number | null) => ({
    stability: { status },
    payment_settings: { maximum_amount: { instant: maximum } },
  });
  const before = state("stable", null);
  const after = state("down", 100);
  assertEquals(
    linesOf(
      { ...before, sources: [sourceOf(before)] },
      { ...after, sources: [sourceOf(after)] },
    ),
    [
      "its stability fell from stable to down",
      'payment setting maximum_amount: {} → {"instant":100}',
      "the stability of the source openapi fell from stable to down",
      'the source openapi, payment setting maximum_amount: {} → {"instant":100}',
    ],
  );
});

Deno.test("describeDifference() says what changed of sources", () => {
  const disabled = "2026-01-01 00:00:00";
  assertEquals(
    linesOf(
      {
        sources: [
          sourceOf({ auth_mechanism: "credentials" }),
          sourceOf({ name: "directaccess", disabled }),
          sourceOf({ name: "fallback" }),
          sourceOf({ name: "old" }),
        ],
      },
      {
        sources: [
          sourceOf({ auth_mechanism: "webauth" }),
          sourceOf({ name: "directaccess" }),
          sourceOf({ name: "fallback", disabled }),
          sourceOf({ name: "new" }),
        ],
      },
    ),
    [
      "the source old is gone",
      "the source new is new",
      "the source directaccess was enabled",
      "the source fallback was disabled",
      'the source openapi, auth_mechanism: "credentials" → "webauth"',
    ],
  );
});

Deno.test("describeDifference() says what changed of forms", () => {
  const choices = (...values: string[]) =>
    values.map((value) => ({ label: value.toUpperCase(), value }));
  const list = { name: "site", type: "list" };
  assertEquals(
    linesOf(
      {
        fields: [
          fieldOf({ regex: "^a$", required: false }),
          fieldOf({ name: "pin" }),
          fieldOf({ ...list, values: choices("par", "pro") }),
          fieldOf({ name: "old" }),
        ],
        payment_fields: [
          fieldOf({ ...list, values: [{ label: "A", value: "a" }] }),
        ],
      },
      {
        fields: [
          fieldOf({ regex: "^b$" }),
          fieldOf({ name: "pin", required: false }),
          fieldOf({ ...list, values: choices("par", "ent") }),
          fieldOf({ name: "new", required: false }),
          fieldOf({ name: "newer" }),
        ],
        payment_fields: [
          fieldOf({ ...list, values: [{ label: "B", value: "a" }] }),
        ],
      },
    ),
    [
      "the field old is gone",
      "the field new is new, and optional",
      "the field newer is new, and required",
      'the field login, regex: "^a$" → "^b$"',
      "the field login is required now",
      "the field pin is optional now",
      'the field site, choices: now with "ent", no longer with "pro"',
      "the payment field site has other labels for its choices",
    ],
  );
});

Deno.test("describeDifference() says something of every difference, in one line that steers no terminal", () => {
  fc.assert(
    fc.property(
      lists,
      lists,
      fc.constantFrom("\n", "\x1b[31m", "\u009b", "\u202e"),
      (before, after, steering) => {
        for (const difference of compareConnectors(before, after)) {
          const text = describeDifference({
            ...difference,
            name: `${difference.name}${steering}`,
          });
          assertEquals(/\p{Cc}|\p{Bidi_Control}|undefined/u.test(text), false);
        }
      },
    ),
    { numRuns: 100 },
  );
});
