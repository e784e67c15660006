import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  decodeConnector,
  type PaymentSettings,
  unrecognized,
  UsageError,
} from "../../mod.ts";
import {
  type PaymentDraft,
  type PaymentObstacle,
  type PaymentObstacleCode,
  paymentObstacles,
  type PaymentOptions,
} from "../../src/payment/mod.ts";
import { bulkOf, connectorOf, draftOf, instructionOf, TODAY } from "./setup.ts";

const OPTIONS = { today: TODAY };

/** What is in the way of a payment, given what a test wants of the settings. */
function obstacles(
  settings: PaymentSettings | null,
  draft: PaymentDraft,
  options: PaymentOptions = OPTIONS,
): PaymentObstacle[] {
  return paymentObstacles(connectorOf(settings), draft, options);
}

/** A code, a payment, settings that clash with it, and settings that do not. */
interface Case {
  code: PaymentObstacleCode;
  draft: PaymentDraft;
  unfit: PaymentSettings;
  fit: PaymentSettings;
  /** What is asked for and what is allowed. */
  values: [unknown, unknown];
  instruction?: null;
}

const CASES: Case[] = [
  {
    code: "maxBulk",
    draft: bulkOf(3),
    unfit: { maximum_number_of_instructions: 2 },
    fit: { maximum_number_of_instructions: 3 },
    values: [3, 2],
    instruction: null,
  },
  {
    code: "nspBulk",
    draft: bulkOf(2),
    unfit: { maximum_number_of_instructions: 1 },
    fit: { maximum_number_of_instructions: 2 },
    values: [2, 1],
    instruction: null,
  },
  {
    code: "nspPayer",
    draft: { ...draftOf(), payer: { scheme_name: "iban" } },
    unfit: { providing_payer_account: "not_used" },
    fit: { providing_payer_account: "mandatory" },
    values: [true, "not_used"],
    instruction: null,
  },
  {
    code: "nspPayer",
    draft: { ...draftOf(), payer: null },
    unfit: { providing_payer_account: "mandatory" },
    fit: { providing_payer_account: "not_used" },
    values: [false, "mandatory"],
    instruction: null,
  },
  {
    code: "nspDateType",
    draft: draftOf({ execution_date_type: "instant" }),
    unfit: { execution_date_types: ["first_open_day"] },
    fit: { execution_date_types: ["instant"] },
    values: ["instant", ["first_open_day"]],
  },
  {
    code: "nspExecDate",
    draft: draftOf({ execution_date: "2026-11-25" }),
    unfit: { execution_date_types: ["first_open_day"] },
    fit: { execution_date_types: ["first_open_day", "deferred"] },
    values: ["2026-11-25", ["first_open_day"]],
  },
  {
    code: "nspFrequency",
    draft: draftOf({ execution_date_type: "periodic", frequency: "daily" }),
    unfit: { execution_frequencies: ["monthly"] },
    fit: { execution_frequencies: ["monthly", "daily"] },
    values: ["daily", ["monthly"]],
  },
  {
    code: "nspBenefScheme",
    draft: draftOf({ beneficiary: { scheme_name: "iban" } }),
    unfit: { beneficiary_types: ["sort_code_account_number"] },
    fit: { beneficiary_types: ["iban"] },
    values: ["iban", ["sort_code_account_number"]],
  },
  {
    code: "minAmount",
    draft: draftOf({ amount: 0.99 }),
    unfit: { minimum_amount: { first_open_day: 1, instant: 0 } },
    fit: { minimum_amount: { first_open_day: 0.99, instant: 1 } },
    values: [0.99, 1],
  },
  {
    code: "maxAmount",
    draft: draftOf({ execution_date_type: "instant", amount: 1_000.01 }),
    unfit: { maximum_amount: { first_open_day: 4_000, instant: 1_000 } },
    fit: { maximum_amount: { first_open_day: 1, instant: 1_000.01 } },
    values: [1_000.01, 1_000],
  },
  {
    code: "minDateDelta",
    draft: draftOf({
      execution_date_type: "deferred",
      execution_date: "2026-11-22",
    }),
    unfit: { minimum_date_delta_days: 2.5 },
    fit: { minimum_date_delta_days: 2 },
    values: [2, 2.5],
  },
  {
    code: "maxDateDelta",
    draft: draftOf({
      execution_date_type: "periodic",
      start_date: "2026-12-20",
    }),
    unfit: { maximum_date_delta_days: 29 },
    fit: { maximum_date_delta_days: 30 },
    values: [30, 29],
  },
  {
    code: "trustBenef",
    draft: draftOf({ execution_date_type: "instant" }),
    unfit: {
      transfer_date_types_where_trusted_beneficiary_required: ["instant"],
    },
    fit: {
      transfer_date_types_where_trusted_beneficiary_required: ["periodic"],
    },
    values: ["instant", ["instant"]],
  },
];

for (const { code, draft, unfit, fit, values, instruction = 0 } of CASES) {
  Deno.test(`paymentObstacles() has ${code} for ${JSON.stringify(values[0])} against ${JSON.stringify(values[1])}`, () => {
    const found = obstacles(unfit, draft);
    const [value_payment, value_connector] = values;
    const expected = {
      code,
      instruction,
      value_payment,
      verdict: "unfit",
      value_connector,
    };
    assertEquals<unknown>(found.filter((one) => one.code === code), [expected]);
    assertEquals(obstacles(fit, draft), []);
  });
}

Deno.test("paymentObstacles() has nspCurrency where the caller knows the currencies", () => {
  const connector = connectorOf();
  const draft = draftOf({ currency: "GBP" });
  const found = paymentObstacles(connector, draft, {
    currencies: (one) => one === connector ? ["EUR"] : [],
  });
  assertEquals<unknown>(found, [{
    code: "nspCurrency",
    verdict: "unfit",
    instruction: 0,
    value_payment: "GBP",
    value_connector: ["EUR"],
  }]);
  assertEquals(obstacles({}, draft, { currencies: () => ["GBP"] }), []);
  assertEquals(obstacles({}, draft), []);
  assertEquals(
    obstacles({}, draft, { currencies: () => undefined }).map((one) => [
      one.code,
      one.verdict,
    ]),
    [["nspCurrency", "unknown"]],
  );
});

Deno.test("paymentObstacles() has noPayProduct for a connector that makes no payments, and nothing unknown", () => {
  assertEquals<unknown>(
    paymentObstacles(connectorOf(null, ["bank"]), draftOf()),
    [{
      code: "noPayProduct",
      verdict: "unfit",
      instruction: null,
      value_payment: "pay",
      value_connector: ["bank"],
    }],
  );
  // It makes none however well the payment fits its settings.
  assertEquals(
    paymentObstacles(connectorOf({}, []), draftOf()).map(({ code }) => code),
    ["noPayProduct"],
  );
  // What its settings say besides is told as well.
  const settings: PaymentSettings = { beneficiary_types: [] };
  assertEquals(
    paymentObstacles(connectorOf(settings, []), draftOf())
      .map(({ code }) => code),
    ["noPayProduct", "nspBenefScheme"],
  );
});

Deno.test("the cases are of every code", () => {
  // The compiler sees to it that none is missing here.
  const codes: Record<PaymentObstacleCode, boolean> = {
    noPayProduct: true,
    maxBulk: true,
    nspBulk: true,
    nspPayer: true,
    nspDateType: true,
    nspExecDate: true,
    nspFrequency: true,
    nspBenefScheme: true,
    nspCurrency: true,
    minAmount: true,
    maxAmount: true,
    minDateDelta: true,
    maxDateDelta: true,
    trustBenef: true,
  };
  const tested = [
    "noPayProduct",
    "nspCurrency",
    ...CASES.map(({ code }) => code),
  ];
  assertEquals([...new Set(tested)].sort(), Object.keys(codes).sort());
});

Deno.test("paymentObstacles() gives every reason at once, with its instruction", () => {
  const draft: PaymentDraft = {
    payer: null,
    instructions: [
      instructionOf({ amount: 9_999, beneficiary: { scheme_name: "bban" } }),
      instructionOf(),
      instructionOf({
        execution_date_type: "deferred",
        execution_date: "2027-11-20",
        amount: 0,
      }),
    ],
  };
  const found = obstacles({
    maximum_number_of_instructions: 1,
    providing_payer_account: "mandatory",
    transfer_date_types_where_trusted_beneficiary_required: ["deferred"],
  }, draft);
  assertEquals(found.map(({ code, instruction }) => [code, instruction]), [
    ["nspBulk", null],
    ["nspPayer", null],
    ["nspBenefScheme", 0],
    ["maxAmount", 0],
    ["trustBenef", 2],
    ["minAmount", 2],
    ["maxDateDelta", 2],
  ]);
});

Deno.test("paymentObstacles() says what absent settings leave unknown, and nothing more", () => {
  const draft: PaymentDraft = {
    payer: null,
    instructions: [
      instructionOf({ execution_date_type: "periodic", frequency: "monthly" }),
      instructionOf({
        execution_date_type: "deferred",
        execution_date: "2026-12-01",
        beneficiary: { scheme_name: "iban", isTrusted: true },
      }),
    ],
  };
  const expected = [
    ["maxBulk", null, 2],
    ["nspPayer", null, false],
    ["nspDateType", 0, "periodic"],
    ["nspFrequency", 0, "monthly"],
    ["nspBenefScheme", 0, "iban"],
    ["trustBenef", 0, "periodic"],
    ["nspDateType", 1, "deferred"],
    ["nspExecDate", 1, "2026-12-01"],
    ["nspBenefScheme", 1, "iban"],
  ];
  for (
    const settings of [
      null,
      {},
      {
        beneficiary_types: null,
        execution_date_types: null,
        execution_frequencies: null,
        maximum_number_of_instructions: null,
        providing_payer_account: null,
        transfer_date_types_where_trusted_beneficiary_required: null,
        minimum_amount: null,
        maximum_amount: { periodic: null },
        minimum_date_delta_days: null,
        maximum_date_delta_days: null,
      },
    ]
  ) {
    const found = paymentObstacles(
      { products: ["pay"], payment_settings: settings },
      draft,
      OPTIONS,
    );
    assertEquals<unknown>(
      found.map((one) => [one.code, one.instruction, one.value_payment]),
      expected,
    );
    for (const { verdict, value_connector } of found) {
      assertEquals([verdict, value_connector], ["unknown", null]);
    }
  }
});

Deno.test("paymentObstacles() leaves one question open where one list is absent", () => {
  const found = obstacles({ beneficiary_types: null }, draftOf());
  assertEquals(found.map(({ code, verdict }) => [code, verdict]), [
    ["nspBenefScheme", "unknown"],
  ]);
});

Deno.test("paymentObstacles() takes an empty list for one that allows nothing", () => {
  const found = obstacles({ beneficiary_types: [] }, draftOf());
  assertEquals(found.map(({ code, verdict }) => [code, verdict]), [
    ["nspBenefScheme", "unfit"],
  ]);
});

Deno.test("paymentObstacles() does not judge what the draft leaves out", () => {
  const draft = draftOf({
    amount: undefined,
    beneficiary: undefined,
    execution_date_type: "periodic",
  });
  const settings: PaymentSettings = {
    beneficiary_types: [],
    execution_frequencies: [],
    minimum_amount: { periodic: 1_000 },
    minimum_date_delta_days: 1_000,
    providing_payer_account: "mandatory",
    transfer_date_types_where_trusted_beneficiary_required: ["periodic"],
  };
  assertEquals(obstacles(settings, draft, {}), []);
});

Deno.test("paymentObstacles() judges a frequency of periodic payments only", () => {
  const settings: PaymentSettings = { execution_frequencies: [] };
  assertEquals(obstacles(settings, draftOf({ frequency: "daily" })), []);
});

Deno.test("paymentObstacles() judges the day that goes with the execution date type", () => {
  const days = { execution_date: "2026-11-21", start_date: "2027-11-21" };
  const codes = (execution_date_type: string) =>
    obstacles({}, draftOf({ execution_date_type, ...days }))
      .map(({ code }) => code);
  assertEquals(codes("deferred"), []);
  assertEquals(codes("periodic"), ["maxDateDelta"]);
  assertEquals(codes("instant"), []);
});

Deno.test("paymentObstacles() finds days before today in the way, even of no limit", () => {
  const settings: PaymentSettings = { minimum_date_delta_days: null };
  const on = (execution_date: string) =>
    obstacles(
      settings,
      draftOf({ execution_date_type: "deferred", execution_date }),
    );
  assertEquals(on(TODAY), []);
  assertEquals(
    on("2026-11-19").map(({ code, value_payment, value_connector }) => [
      code,
      value_payment,
      value_connector,
    ]),
    [["minDateDelta", -1, 0]],
  );
});

Deno.test("paymentObstacles() counts days across the end of a year and a leap day", () => {
  const delta = (today: string, execution_date: string) =>
    obstacles(
      { maximum_date_delta_days: -1 },
      draftOf({ execution_date_type: "deferred", execution_date }),
      { today },
    ).find(({ code }) => code === "maxDateDelta")?.value_payment;
  assertEquals(delta("2026-12-31", "2027-01-01"), 1);
  assertEquals(delta("2028-02-28", "2028-03-01"), 2);
  assertEquals(delta("2026-03-28", "2026-03-30"), 2);
});

Deno.test("paymentObstacles() heeds the settings for bulk payments, of bulk payments only", () => {
  const settings: PaymentSettings = {
    bulk_execution_date_types: ["deferred"],
    bulk_providing_payer_account: "mandatory",
    trusted_beneficiaries_required_for_bulk: true,
  };
  const payer = null;
  assertEquals(obstacles(settings, { ...draftOf(), payer }), []);
  const found = obstacles(settings, { ...bulkOf(2), payer });
  assertEquals<unknown>(
    found.map((one) => [one.code, one.instruction, one.value_connector]),
    [
      ["nspPayer", null, "mandatory"],
      ["nspDateType", 0, ["deferred"]],
      ["trustBenef", 0, true],
      ["nspDateType", 1, ["deferred"]],
      ["trustBenef", 1, true],
    ],
  );
});

Deno.test("paymentObstacles() takes a bulk payment to trusted beneficiaries where they must be", () => {
  const settings = { trusted_beneficiaries_required_for_bulk: true };
  const beneficiary = { scheme_name: "iban", isTrusted: true };
  assertEquals(obstacles(settings, bulkOf(2, { beneficiary })), []);
  assertEquals(
    obstacles(settings, bulkOf(2, { beneficiary: undefined })),
    [],
  );
});

Deno.test("paymentObstacles() takes settings for bulk payments of any other form for none", () => {
  const settings: PaymentSettings = {
    bulk_execution_date_types: { first_open_day: true },
    bulk_providing_payer_account: 1,
    trusted_beneficiaries_required_for_bulk: "yes",
  };
  assertEquals(obstacles(settings, { ...bulkOf(2), payer: null }), []);
});

Deno.test("paymentObstacles() does not take a payer setting that it does not know for one that fits", () => {
  const sometimes = unrecognized("sometimes");
  const draft = { ...draftOf(), payer: null };
  const bulk = { ...bulkOf(2), payer: null };
  const cases: [PaymentSettings, PaymentDraft, string[]][] = [
    [{ providing_payer_account: sometimes }, draft, ["nspPayer unknown"]],
    [{ bulk_providing_payer_account: sometimes }, draft, []],
    [{ bulk_providing_payer_account: sometimes }, bulk, ["nspPayer unknown"]],
    [
      {
        providing_payer_account: sometimes,
        bulk_providing_payer_account: "optional",
      },
      bulk,
      [],
    ],
  ];
  for (const [settings, draft, expected] of cases) {
    assertEquals(
      obstacles(settings, draft).map(({ code, verdict }) =>
        `${code} ${verdict}`
      ),
      expected,
    );
  }
});

Deno.test("paymentObstacles() knows values that are newer than this package", () => {
  const execution_date_type = "on_saints_day";
  assertEquals(
    obstacles(
      { execution_date_types: [unrecognized(execution_date_type)] },
      draftOf({ execution_date_type }),
    ),
    [],
  );
  for (const name of ["__proto__", "constructor", "toString"]) {
    assertEquals(
      obstacles({}, draftOf({ execution_date_type: name }))
        .map(({ code }) => code),
      ["nspDateType"],
    );
  }
});

Deno.test("paymentObstacles() takes the body that creates a payment as it stands", () => {
  const body = {
    client_redirect_uri: "https://example.org",
    payer: { scheme_name: "iban", identification: "FR76…", label: "J. Dupont" },
    instructions: [{
      label: "Invoice 42",
      amount: 42,
      currency: "EUR",
      execution_date_type: "first_open_day",
      beneficiary: { scheme_name: "iban", identification: "FR14…", label: "A" },
    }],
  };
  assertEquals(paymentObstacles(connectorOf(), body), []);
});

Deno.test("paymentObstacles() takes a decoded connector, and one with more to it", () => {
  const connector = decodeConnector({
    id: 1,
    uuid: "338178e6-3d01-564f-9a7b-52ca442459bf",
    name: "Bank",
    charged: true,
    beta: false,
    products: ["pay"],
  });
  const found = paymentObstacles({ ...connector, rank: 1 }, draftOf(), {
    currencies: ({ rank }) => rank === 1 ? ["EUR"] : [],
  });
  assert(found.every(({ verdict }) => verdict === "unknown"));
});

Deno.test("paymentObstacles() refuses a draft without instructions", () => {
  assertThrows(
    () => paymentObstacles(connectorOf(), { instructions: [] }),
    UsageError,
    "Cannot judge the payment as 'instructions' must be an array of at least one instruction",
  );
});

Deno.test("paymentObstacles() refuses an amount that is no number, even where there is no limit", () => {
  for (const minimum_amount of [{ first_open_day: 1 }, null]) {
    assertThrows(
      () => obstacles({ minimum_amount }, draftOf({ amount: NaN })),
      UsageError,
      "'instructions[0].amount' must be a number from 0: got NaN",
    );
  }
});

Deno.test("paymentObstacles() refuses an invalid day, and a day without today", () => {
  const judge = (execution_date: string, options: PaymentOptions) => () =>
    obstacles(
      {},
      draftOf({ execution_date_type: "deferred", execution_date }),
      options,
    );
  for (
    const day of [
      "tomorrow",
      "2026-02-30",
      "2026-13-01",
      "26-01-01",
      "",
      "2026-1-1",
    ]
  ) {
    assertThrows(
      judge(day, OPTIONS),
      UsageError,
      `'instructions[0].execution_date' must be a day that exists, as yyyy-mm-dd: got ${
        JSON.stringify(day)
      }`,
    );
  }
  assertThrows(
    judge("2026-12-01", {}),
    UsageError,
    "'today' must be a day that exists, as yyyy-mm-dd: got nothing",
  );
});
