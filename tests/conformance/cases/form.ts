import { decodeConnector } from "@connectors/powens";
import {
  compilePcre,
  formSteps,
  inputAttributes,
  stepJsonSchema,
  stepSchema,
  validateStep,
} from "@connectors/powens/form";
import { assert } from "../assert.ts";
import type { PureCase } from "../case.ts";

/** The one step of a connector with a field of its own regular expression. */
function createStep() {
  const connector = decodeConnector({
    id: 1,
    uuid: "a",
    name: "b",
    charged: false,
    beta: false,
    sources: [{
      id: 1,
      id_connector: 1,
      name: "directaccess",
      auth_mechanism: "credentials",
      priority: 0,
    }],
    fields: [{
      name: "login",
      type: "text",
      label: "Identifiant",
      regex: "^[0-9]{4}$",
      required: true,
    }],
  }, { expand: ["sources", "fields"] });
  const [step] = formSteps(connector);
  if (step?.kind !== "form") throw new Error("There is no form");
  return step;
}

/** Forms. */
export const formCases: PureCase[] = [
  {
    name: "a step says what is wrong with what was typed",
    run() {
      const step = createStep();
      assert.isTrue(validateStep(step, { login: "1234" }).ok);
      const result = validateStep(step, { login: "12a4" });
      assert.deepEqual(
        result.ok ? [] : result.issues.map(({ field }) => field),
        ["login"],
      );
    },
  },
  {
    name: "a step is a Standard Schema and a JSON Schema",
    async run() {
      const step = createStep();
      const { "~standard": standard } = stepSchema(step);
      assert.equal(standard.version, 1);
      const result = await standard.validate({ login: "1234" });
      assert.isUndefined(result.issues);
      assert.deepInclude(stepJsonSchema(step), { type: "object" });
    },
  },
  {
    name: "a field has attributes for a control",
    run() {
      const [field] = createStep().fields;
      if (!field) throw new Error("There is no field");
      const { name, required } = inputAttributes(field);
      assert.deepEqual([name, required], ["login", true]);
    },
  },
  {
    name: "a pattern of PCRE is compiled or refused, without generating code",
    run() {
      const compiled = compilePcre("^(?:a|b)+$");
      assert.isTrue(compiled.ok && compiled.test("abba"));
      assert.isFalse(compiled.ok && compiled.test("abc"));
      assert.isFalse(compilePcre("(a").ok);
    },
  },
];
