/**
 * What a user of the package may write, for every compiler to check.
 *
 * @module
 */
import {
  type Api,
  type AuthMechanism,
  type ConnectorField,
  getConnector,
  isPowensError,
  listConnectors,
  other,
  updateConnector,
} from "@connectors/powens";
import { cachingFetch, memoryStore } from "@connectors/powens/cache";
import { formSteps, stepSchema, validateStep } from "@connectors/powens/form";
import { connectorsForPayment } from "@connectors/powens/payment";
import { createSandbox } from "@connectors/powens/sandbox";

const { fetch, token } = createSandbox();
const api: Api = { domain: "acme-sandbox", fetch, token };

/** What the package needs of a runtime, it does not declare for others. */
export function asksEveryObject(): unknown {
  // @ts-expect-error `hasOwn()` is a function of `Object`, not of every object.
  return "abc".hasOwn({}, "x");
}

/** A switch that handles every known value. */
export function describe(mechanism: AuthMechanism): string {
  switch (mechanism) {
    case "credentials":
      return "a form";
    case "webauth":
      return "a redirect";
    default:
      return other(mechanism, "something new");
  }
}

/** A switch that forgets one. */
export function describeInPart(mechanism: AuthMechanism): string {
  switch (mechanism) {
    case "credentials":
      return "a form";
    default:
      // @ts-expect-error "webauth" was not handled.
      return other(mechanism, "something new");
  }
}

/** Narrows on a member that every variant has. */
export function choicesOf(field: ConnectorField): number {
  return field.type === "list" ? field.values.length : 0;
}

/** Expands, and has what was expanded; fills a form; writes; tells errors apart. */
export async function tour(): Promise<string[]> {
  const { connectors } = await listConnectors(api, {
    country_codes: ["FR"],
    expand: ["sources", "fields"],
  });
  const labels = connectors.flatMap(({ fields }) =>
    fields.map(({ label }) => label)
  );
  const plain = await getConnector(api, connectors[0]?.uuid ?? "");
  // @ts-expect-error The sources were not asked for.
  labels.push(String(plain.sources.length));
  for (const step of connectors.flatMap((one) => formSteps(one))) {
    const result = validateStep(step, { login: "jeanne" });
    if (!result.ok) labels.push(...result.issues.map(({ message }) => message));
    labels.push(stepSchema(step)["~standard"].vendor);
  }
  try {
    await updateConnector(api, plain.uuid, { hidden: true });
  } catch (error) {
    if (!isPowensError(error)) throw error;
    switch (error.kind) {
      case "api":
        labels.push(error.description);
        break;
      case "decode":
        labels.push(...error.issues.map(({ path }) => path));
        break;
      default:
        labels.push(error.message);
    }
  }
  return labels;
}

/** Keeps what is read, and tells apart what the payment fits. */
export async function choose(): Promise<string[]> {
  const store = memoryStore({ maxEntries: 10 });
  const cached = cachingFetch({ fresh: 1_000, stale: 1_000, fetch, store });
  const { connectors } = await listConnectors({ ...api, fetch: cached });
  const { fit, unfit } = connectorsForPayment(connectors, {
    instructions: [{ execution_date_type: "instant", amount: 25 }],
  });
  for (const { obstacles } of unfit) {
    for (const one of obstacles) {
      if (one.verdict === "unknown") continue;
      // Both values have the type that goes with the code.
      if (one.code === "maxAmount") one.value_connector.toFixed(2);
    }
  }
  return fit.map(({ name }) => name);
}
