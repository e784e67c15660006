import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type Change,
  describeChange,
  describeDrift,
  describeOutcome,
  describePlan,
  describeUnresolved,
  inspectDrift,
  listRawConnectors,
  type Outcome,
  type Plan,
  type Unresolved,
} from "../../../src/fleet/mod.ts";
import { domainOf, UUID } from "../setup.ts";

const HIDE: Change = {
  setting: "hidden",
  uuid: UUID,
  name: "Connecteur de test",
  before: false,
  after: true,
};

const OPEN: Change = {
  setting: "disabled",
  uuid: "b",
  name: "BNP Paribas",
  source: "openapi",
  before: true,
  after: false,
};

const NO_COUNTS: Outcome["counts"] = {
  done: 0,
  already: 0,
  unconfirmed: 0,
  refused: 0,
  failed: 0,
  unknown: 0,
  blocked: 0,
  notStarted: 0,
};

Deno.test("describePlan() names each connector once, and counts", () => {
  const plan: Plan = {
    changes: [HIDE, {
      setting: "sync_frequency",
      uuid: UUID,
      name: "Connecteur de test",
      before: null,
      after: 24,
    }, OPEN],
    unresolved: [{ kind: "emptySelection", path: "selections[0]" }],
  };
  assertEquals(
    describePlan(plan),
    `Connecteur de test ${UUID}
  hidden: false → true
  sync_frequency: none → 24
BNP Paribas b
  openapi disabled: true → false

Cannot be planned:
  selections[0]: the selection matches no connector that was read

3 changes of 2 connectors`,
  );
});

Deno.test("describePlan() says that there is nothing to do", () => {
  assertEquals(describePlan({ changes: [], unresolved: [] }), "No changes");
});

Deno.test("describeUnresolved() says why, for each kind", () => {
  const all: Unresolved[] = [
    { kind: "unknownConnector", path: "connectors[0]", uuid: "a" },
    {
      kind: "unknownSource",
      path: "connectors[0].sources[1]",
      uuid: "a",
      source: "x",
    },
    {
      kind: "unknownSource",
      path: "selections[0].sources[1]",
      uuid: null,
      source: "x",
    },
    {
      kind: "ambiguousSource",
      path: "connectors[0].sources[1]",
      uuid: "a",
      source: "x",
    },
    {
      kind: "unavailableMechanism",
      path: "connectors[0].sources[1]",
      uuid: "a",
      source: "x",
      mechanism: "webauth",
      available: ["credentials", "decoupled"],
    },
    { kind: "emptySelection", path: "selections[0]" },
    { kind: "incompleteList", path: "selections[0]" },
    {
      kind: "contradiction",
      path: "selections[0]",
      uuid: "a",
      setting: "hidden",
      wishes: [
        { path: "selections[0]", value: true },
        { path: "selections[1]", value: false },
      ],
    },
  ];
  assertEquals(all.map(describeUnresolved), [
    "connectors[0]: there is no connector a, or it is hidden and was not read",
    'connectors[0].sources[1]: a has no source "x"',
    'selections[0].sources[1]: no selected connector has a source "x"',
    'connectors[0].sources[1]: a has several sources "x"',
    'connectors[0].sources[1]: the source "x" of a does not offer "webauth": it offers credentials, decoupled',
    "selections[0]: the selection matches no connector that was read",
    "selections[0]: the list that was read is not complete, so the selection may match more connectors",
    "selections[0]: for hidden of a, selections[0] says true and selections[1] says false",
  ]);
});

Deno.test("describeOutcome() tells of what went otherwise than planned, and counts the rest", () => {
  const error = new Error("PATCH https://… was not answered");
  const outcome: Outcome = {
    results: [
      { status: "done", change: HIDE },
      { status: "already", change: HIDE },
      { status: "unconfirmed", change: HIDE, found: null },
      { status: "refused", change: OPEN, found: false },
      { status: "refused", change: OPEN },
      { status: "failed", change: HIDE, error },
      { status: "unknown", change: HIDE, error },
      {
        status: "blocked",
        change: { ...HIDE, before: true, after: false },
        sources: ["directaccess", "openapi"],
      },
      { status: "notStarted", change: HIDE },
    ],
    counts: {
      done: 1,
      already: 1,
      unconfirmed: 1,
      refused: 2,
      failed: 1,
      unknown: 1,
      blocked: 1,
      notStarted: 1,
    },
    aborted: true,
    unauthorized: true,
  };
  const hide = `Connecteur de test ${UUID}\n  hidden: false → true`;
  const open = "BNP Paribas b\n  openapi disabled: true → false";
  assertEquals(
    describeOutcome(outcome),
    `${hide}
  not confirmed: the API accepted it, but answered none
${open}
  refused: it changed to false since the plan was made
${open}
  refused: the source no longer exists
${hide}
  failed: PATCH https://… was not answered
${hide}
  unknown: it may have been done: PATCH https://… was not answered
Connecteur de test ${UUID}
  hidden: true → false
  not shown: its sources directaccess, openapi are not as planned

1 done, 1 already so, 1 not confirmed, 2 refused, 1 failed, 1 unknown, 1 not shown, 1 not started
It was stopped before the end.
It was stopped, as the API refused the token.`,
  );
});

Deno.test("describeOutcome() says that there was nothing to do", () => {
  assertEquals(
    describeOutcome({
      results: [],
      counts: NO_COUNTS,
      aborted: false,
      unauthorized: false,
    }),
    "No changes",
  );
});

Deno.test("describeDrift() has a section for each part that there is", async () => {
  const { api } = domainOf({ future: true, size: 140 });
  const report = inspectDrift(await listRawConnectors(api));
  const [head, ...sections] = describeDrift({
    ...report,
    rejected: 1,
    rejections: [{
      path: "",
      expected: "an object",
      received: ["42", "null"],
      count: 1,
      examples: [],
    }],
    unusableRegexes: [{
      regex: "(?R)",
      reason: "It calls itself",
      count: 2,
      examples: ["a", "b"],
    }],
  }).split("\n\n");
  assertEquals(head, `${report.connectors} connectors, 1 of them rejected`);
  assertEquals(sections.map((section) => section.split("\n")[0]), [
    "Enumeration values that this version does not know",
    "Keys that this version does not know",
    "Documented keys that never came",
    "Reasons why connectors were rejected",
    "Regular expressions that cannot be used",
  ]);
  assertEquals(
    sections[0]?.split("\n").length,
    report.unknownValues.length + 1,
  );
  const [, line = ""] = sections[2]?.split("\n") ?? [];
  assert(line.startsWith("  sync_frequency (known to be absent): "));
  assertEquals(
    sections[3]?.split("\n")[1],
    "  the whole must be an object, got 42 or null: 1 connector",
  );
  assertEquals(
    sections[4]?.split("\n")[1],
    "  (?R) (It calls itself): 2 connectors, such as a, b",
  );
});

Deno.test("describeDrift() says that there is nothing", () => {
  assertEquals(
    describeDrift(inspectDrift([])),
    "0 connectors, and everything is known",
  );
});

Deno.test("descriptions never control a terminal or start a line", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", " ", "\n", "\r", "\x1b[31m", "\u009b", "\u202e"),
    maxLength: 8,
  });
  fc.assert(fc.property(text, (text) => {
    const change: Change = { ...OPEN, uuid: text, name: text, source: text };
    const error = new Error(text);
    const unresolved: Unresolved[] = [
      { kind: "unknownSource", path: text, uuid: text, source: text },
    ];
    const finding = { count: 1, examples: [text] };
    for (
      const [lines, described] of [
        [1, describeChange(change)],
        [7, describePlan({ changes: [change], unresolved })],
        [
          5,
          describeOutcome({
            results: [{ status: "failed", change, error }],
            counts: { ...NO_COUNTS, failed: 1 },
            aborted: false,
            unauthorized: false,
          }),
        ],
        [
          13,
          describeDrift({
            connectors: 1,
            rejected: 0,
            unknownValues: [{ path: text, value: text, ...finding }],
            unknownKeys: [{ path: text, ...finding }],
            missingKeys: [],
            rejections: [
              { path: text, expected: text, received: [text], ...finding },
            ],
            unusableRegexes: [{ regex: text, reason: text, ...finding }],
          }),
        ],
      ] as const
    ) {
      assertEquals(described.split("\n").length, lines, described);
      assertEquals(
        /[^\P{Cc}\n]|\p{Bidi_Control}/u.test(described),
        false,
        described,
      );
    }
  }));
});
