import {
  decodeConnector,
  decodeConnectorFieldList,
  decodeConnectorList,
} from "@connectors/powens";
import { createSearch } from "@connectors/powens/catalog";
import { hasDrift, inspectDrift } from "@connectors/powens/fleet";
import { formSteps, paymentFormStep } from "@connectors/powens/form";
import { paymentObstacles } from "@connectors/powens/payment";
import connectorOf2020 from "../../wire/algoan_webhook_connector_2020.json" with {
  type: "json",
};
import guideFields from "../../wire/docs_guides_fields.json" with {
  type: "json",
};
import docsSettings from "../../wire/docs_payment_settings.json" with {
  type: "json",
};
import liveList from "../../wire/live_list.json" with { type: "json" };
import liveTest from "../../wire/live_test_connector.json" with {
  type: "json",
};
import banksOf2014 from "../../wire/openapi_example_banks_2014.json" with {
  type: "json",
};
import bourso from "../../wire/py_powens_bourso.json" with { type: "json" };
import specShapes from "../../wire/sdk_spec_shapes.json" with { type: "json" };
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

/** An answer anew, since decoding completes what it is given. */
function anew(answer: unknown): unknown {
  return structuredClone(answer);
}

const EVERYTHING = [
  "sources",
  "fields",
  "countries",
  "payment_fields",
  "urls",
] as const;

/** A payment of 25 EUR at once. */
const DRAFT = {
  instructions: [{
    execution_date_type: "instant",
    amount: 25,
    currency: "EUR",
    beneficiary: { scheme_name: "iban" },
  }],
};

/** Answers that nobody of this project wrote. */
export const wireCases: PureCase[] = [
  {
    name: "captured lists decode with the rows that they have",
    run() {
      const counts = [liveList, bourso, specShapes, banksOf2014].map(
        (answer) => {
          const { connectors, rejected, total, isWhole } = decodeConnectorList(
            anew(answer),
          );
          return [connectors.length, rejected.length, total, isWhole];
        },
      );
      assert.deepEqual(counts, [
        [3, 0, 37, false],
        [1, 0, null, null],
        [2, 1, null, null],
        [0, 1, 41, false],
      ]);
      assert.lengthOf(decodeConnectorFieldList(anew(guideFields)).fields, 1);
    },
  },
  {
    name: "captured answers hold no value that is not known",
    run() {
      const unrecognized: string[] = [];
      const onUnrecognized = (path: string, value: string) => {
        unrecognized.push(`${path} ${value}`);
      };
      decodeConnectorList(anew(liveList), { onUnrecognized });
      decodeConnector(anew(liveTest), { expand: EVERYTHING, onUnrecognized });
      decodeConnector(anew(connectorOf2020), { onUnrecognized });
      assert.deepEqual(unrecognized, []);
    },
  },
  {
    name: "captured answers show no drift",
    run() {
      assert.isFalse(hasDrift(inspectDrift(anew(liveList))));
      assert.isFalse(
        hasDrift(inspectDrift([anew(liveTest)], { expand: "all" })),
      );
      assert.isFalse(hasDrift(inspectDrift(anew(bourso))));
      assert.isFalse(hasDrift(inspectDrift([anew(connectorOf2020)])));
    },
  },
  {
    name:
      "the captured test connector gives a redirect with a list, a form, and a payment form",
    run() {
      const connector = decodeConnector(anew(liveTest), { expand: EVERYTHING });
      const steps = formSteps(connector).map((step) => [
        step.kind,
        String(step.source.name),
        step.kind === "unrecognized" ? [] : step.fields.map(({ name }) => name),
      ]);
      assert.deepEqual(steps, [
        ["redirect", "openapi", ["openapiwebsite"]],
        ["form", "directaccess", [
          "login",
          "password",
          "directaccesswebsite",
        ]],
      ]);
      assert.deepEqual(
        paymentFormStep(connector, "webauth").fields.map(({ name }) => name),
        ["sca_type"],
      );
    },
  },
  {
    name: "captured institutions are found by what people type",
    run() {
      const { connectors } = decodeConnectorList(anew(liveList));
      const banks = decodeConnectorList(anew(bourso)).connectors;
      const { search } = createSearch([...connectors, ...banks]);
      const first = (text: string) => search(text)[0]?.connector.name;
      assert.deepEqual(
        ["american express", "amex pres", "amercian express", "bour", "apv"]
          .map(first),
        [
          "American Express",
          undefined,
          "American Express",
          "Bourso",
          "APV",
        ],
      );
      assert.deepEqual(search("wells fargo"), []);
    },
  },
  {
    name: "captured payment settings say what fits",
    run() {
      const connector = decodeConnector(anew(liveTest));
      assert.deepEqual(paymentObstacles(connector, DRAFT), []);
      const [bank] = decodeConnectorList(anew(bourso)).connectors;
      assert.isDefined(bank);
      if (!bank) return;
      assert.deepEqual(paymentObstacles(bank, DRAFT), []);
      const tooMuch = {
        instructions: [{ execution_date_type: "instant", amount: 1_000.5 }],
      };
      assert.deepEqual(
        paymentObstacles(bank, tooMuch).map(({ code, value_connector }) => [
          code,
          value_connector,
        ]),
        [["maxAmount", 1_000]],
      );
      const documented = decodeConnector({
        ...Object(anew(liveTest)),
        payment_settings: anew(docsSettings),
      });
      assert.deepEqual(
        paymentObstacles(documented, DRAFT).map(({ code, verdict }) => [
          code,
          verdict,
        ]),
        [["nspDateType", "unfit"]],
      );
      const [express] = decodeConnectorList(anew(liveList)).connectors;
      assert.isDefined(express);
      if (!express) return;
      assert.deepEqual(
        paymentObstacles(express, DRAFT).map(({ code }) => code),
        ["noPayProduct"],
      );
    },
  },
];
