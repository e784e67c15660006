import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import type { PaymentSettings } from "../../mod.ts";
import {
  connectorsForPayment,
  type PaymentConnector,
  type PaymentDraft,
  type PaymentInstructionDraft,
  paymentObstacles,
} from "../../src/payment/mod.ts";
import { TODAY } from "./setup.ts";

const TYPES = ["first_open_day", "deferred", "instant", "periodic"] as const;
const FREQUENCIES = ["weekly", "monthly", "yearly"] as const;
const SCHEMES = ["iban", "sort_code_account_number"] as const;
const PAYER = ["not_used", "optional", "mandatory"] as const;
const DAYS = ["2026-11-20", "2026-11-21", "2026-11-25", "2026-12-20"] as const;

/** Often everything that can be, so that drafts fit often enough. */
function listOf<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.subarray([...values], { minLength: values.length - 1 });
}

const amounts = fc.record(
  Object.fromEntries(TYPES.map((type) => [
    type,
    fc.option(fc.constantFrom(1, 10, 100)),
  ])),
  { requiredKeys: [] },
);

const fullSettings = {
  beneficiary_types: listOf(SCHEMES),
  execution_date_types: listOf(TYPES),
  execution_frequencies: listOf(FREQUENCIES),
  maximum_number_of_instructions: fc.integer({ min: 1, max: 4 }),
  providing_payer_account: fc.constantFrom(...PAYER),
  transfer_date_types_where_trusted_beneficiary_required: fc.subarray(
    [...TYPES],
    { maxLength: 2 },
  ),
  minimum_amount: amounts,
  maximum_amount: amounts,
  minimum_date_delta_days: fc.constantFrom(0, 1, 2.5),
  maximum_date_delta_days: fc.constantFrom(4, 5, 30),
};

const settings: fc.Arbitrary<PaymentSettings> = fc.oneof(
  fc.record(fullSettings),
  fc.record(
    Object.fromEntries(
      Object.entries(fullSettings).map(([key, value]) => [
        key,
        fc.option<unknown>(value, { freq: 6 }),
      ]),
    ),
    { requiredKeys: [] },
  ),
);

const connectors: fc.Arbitrary<PaymentConnector> = fc.record({
  products: fc.subarray<"bank" | "pay">(["bank", "pay"], { minLength: 1 }),
  payment_settings: fc.option(settings, { freq: 9 }),
});

const instructions: fc.Arbitrary<PaymentInstructionDraft> = fc.record({
  execution_date_type: fc.constantFrom(...TYPES),
  amount: fc.option(fc.constantFrom(0.5, 5, 50, 500), { nil: undefined }),
  beneficiary: fc.option(
    fc.record({
      scheme_name: fc.constantFrom(...SCHEMES),
      isTrusted: fc.boolean(),
    }),
    { nil: undefined },
  ),
  execution_date: fc.option(fc.constantFrom(...DAYS)),
  start_date: fc.option(fc.constantFrom(...DAYS)),
  frequency: fc.option(fc.constantFrom(...FREQUENCIES)),
});

const drafts: fc.Arbitrary<PaymentDraft> = fc.record({
  instructions: fc.oneof(
    fc.array(instructions, { minLength: 1, maxLength: 1 }),
    fc.array(instructions, { minLength: 1, maxLength: 5 }),
  ),
  payer: fc.constantFrom(undefined, null, {}),
});

const RUNS = { numRuns: 5_000 };

Deno.test("a draft with no obstacle fits every list, limit and rule in the settings", () => {
  let fitted = 0;
  fc.assert(
    fc.property(connectors, drafts, (connector, draft) => {
      const found = paymentObstacles(connector, draft, { today: TODAY });
      if (found.length > 0) return;
      fitted++;
      const settings = connector.payment_settings;
      assert(settings && connector.products.includes("pay"));
      const count = draft.instructions.length;
      const maximum = settings.maximum_number_of_instructions;
      assert(count === 1 || (maximum && count <= maximum));
      const payer = settings.providing_payer_account;
      if (draft.payer) assert(payer === "optional" || payer === "mandatory");
      if (draft.payer === null) {
        assert(payer === "optional" || payer === "not_used");
      }
      for (const one of draft.instructions) {
        const type = TYPES.find((type) => type === one.execution_date_type);
        assert(type && settings.execution_date_types?.includes(type));
        const scheme = SCHEMES.find((s) => s === one.beneficiary?.scheme_name);
        if (scheme) assert(settings.beneficiary_types?.includes(scheme));
        const frequency = FREQUENCIES.find((f) => f === one.frequency);
        if (type === "periodic" && frequency) {
          assert(settings.execution_frequencies?.includes(frequency));
        }
        if (one.beneficiary && !one.beneficiary.isTrusted) {
          const { transfer_date_types_where_trusted_beneficiary_required } =
            settings;
          assert(transfer_date_types_where_trusted_beneficiary_required);
          assert(
            !transfer_date_types_where_trusted_beneficiary_required
              .includes(type),
          );
        }
        if (one.amount !== undefined) {
          assert(one.amount >= (settings.minimum_amount?.[type] ?? 0));
          assert(one.amount <= (settings.maximum_amount?.[type] ?? Infinity));
        }
        const day = type === "deferred"
          ? one.execution_date
          : type === "periodic"
          ? one.start_date
          : null;
        if (day) {
          const delta = DELTAS[DAYS.findIndex((one) => one === day)] ?? NaN;
          assert(delta >= (settings.minimum_date_delta_days ?? 0));
          assert(delta <= (settings.maximum_date_delta_days ?? Infinity));
        }
      }
    }),
    RUNS,
  );
  assert(fitted > RUNS.numRuns / 50, `only ${fitted} drafts fitted`);
});

/** How far the days are from today. */
const DELTAS = [0, 1, 5, 30];

Deno.test("every obstacle names two values that clash, or one that cannot be judged", () => {
  fc.assert(
    fc.property(connectors, drafts, (connector, draft) => {
      for (
        const one of paymentObstacles(connector, draft, { today: TODAY })
      ) {
        assert(one.value_payment !== null && one.value_payment !== undefined);
        if (one.verdict === "unknown") {
          assertEquals(one.value_connector, null);
          continue;
        }
        switch (one.code) {
          case "maxBulk":
          case "nspBulk":
          case "maxAmount":
          case "maxDateDelta":
            assert(one.value_payment > one.value_connector);
            break;
          case "minAmount":
          case "minDateDelta":
            assert(one.value_payment < one.value_connector);
            break;
          case "nspPayer":
            assertEquals(
              one.value_connector,
              one.value_payment ? "not_used" : "mandatory",
            );
            break;
          case "nspExecDate":
            assert(!one.value_connector.includes("deferred"));
            break;
          case "trustBenef":
            assert(
              one.value_connector === true ||
                one.value_connector.some((type) => type === one.value_payment),
            );
            break;
          case "noPayProduct":
          case "nspDateType":
          case "nspFrequency":
          case "nspBenefScheme":
          case "nspCurrency": {
            const allowed: readonly string[] = one.value_connector;
            assert(!allowed.includes(one.value_payment));
          }
        }
      }
    }),
    RUNS,
  );
});

Deno.test("a draft that asks for less never has more obstacles", () => {
  fc.assert(
    fc.property(connectors, drafts, (connector, draft) => {
      const options = { today: TODAY };
      const [first] = draft.instructions;
      assert(first);
      const less: PaymentDraft = {
        instructions: [{ execution_date_type: first.execution_date_type }],
      };
      const codes = paymentObstacles(connector, draft, options)
        .map(({ code }) => code);
      for (const { code } of paymentObstacles(connector, less, options)) {
        assert(codes.includes(code));
      }
    }),
    RUNS,
  );
});

Deno.test("connectorsForPayment() puts every connector in one place, in order", () => {
  fc.assert(
    fc.property(fc.array(connectors), drafts, (list, draft) => {
      const options = { today: TODAY };
      const { fit, unfit, unknown } = connectorsForPayment(
        list,
        draft,
        options,
      );
      const places = list.map((connector) => {
        const found = paymentObstacles(connector, draft, options);
        return found.length === 0
          ? "fit"
          : found.some(({ verdict }) => verdict === "unfit")
          ? "unfit"
          : "unknown";
      });
      const of = (place: string) => list.filter((_, i) => places[i] === place);
      assertEquals(fit, of("fit"));
      assertEquals(unfit.map(({ connector }) => connector), of("unfit"));
      assertEquals(unknown.map(({ connector }) => connector), of("unknown"));
      for (const { connector, obstacles } of [...unfit, ...unknown]) {
        assertEquals(obstacles, paymentObstacles(connector, draft, options));
      }
    }),
  );
});
