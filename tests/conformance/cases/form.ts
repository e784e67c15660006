import { decodeConnector } from "@connectors/powens";
import {
  compilePcre,
  connectionRequest,
  formSteps,
  inputAttributes,
  inputProps,
  messagesDe,
  messagesEn,
  messagesEs,
  messagesFr,
  messagesIt,
  messagesNl,
  messagesPt,
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
    name: "a step takes what a form of HTML holds, and judges the whole of it",
    run() {
      const step = createStep();
      const values = new FormData();
      values.append("login", " 1234\r\n");
      values.append("consent", "on");
      assert.deepEqual(validateStep(step, values, { unexpected: "drop" }), {
        ok: true,
        values: { login: "1234" },
        unchecked: [],
      });
      const parameters = new URLSearchParams("login=12345");
      assert.isFalse(validateStep(step, parameters).ok);
    },
  },
  {
    name: "a step says what is missing in seven languages",
    run() {
      const texts = [
        messagesDe,
        messagesEn,
        messagesEs,
        messagesFr,
        messagesIt,
        messagesNl,
        messagesPt,
      ].map((messages) => {
        const result = validateStep(createStep(), {}, { messages });
        return result.ok ? "" : result.issues[0]?.message;
      });
      assert.lengthOf(new Set(texts), 7);
    },
  },
  {
    name: "a form ends in a request",
    run() {
      const step = createStep();
      const connector = { id: 1, uuid: "a" };
      assert.deepEqual(connectionRequest(connector, step, { login: "1234" }), {
        method: "POST",
        path: "/users/me/connections?source=directaccess",
        body: { login: "1234", connector_uuid: "a" },
      });
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
      assert.equal(inputProps(field).autoComplete, "username");
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
