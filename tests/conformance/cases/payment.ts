import { paymentObstacles } from "@connectors/powens/payment";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

/** Payments. */
export const paymentCases: PureCase[] = [
  {
    name: "a connector says why it does not fit a payment",
    run() {
      const obstacles = paymentObstacles({
        products: ["pay"],
        payment_settings: {
          execution_date_types: ["deferred"],
          maximum_date_delta_days: 30,
        },
      }, {
        instructions: [{
          execution_date_type: "deferred",
          execution_date: "2028-03-01",
          beneficiary: { scheme_name: "iban", isTrusted: true },
        }],
      }, { today: "2028-01-30" });
      assert.deepEqual(
        obstacles.map((one) => [one.code, one.verdict, one.value_payment]),
        [
          ["nspBenefScheme", "unknown", "iban"],
          ["maxDateDelta", "unfit", 31],
        ],
      );
    },
  },
];
