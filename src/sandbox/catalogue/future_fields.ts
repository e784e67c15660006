import type { JsonObject } from "../json.ts";

/**
 * Creates fields with types and keys that no version of the client knows. A
 * hidden field has a value to send back.
 */
export function createFutureFields(seed: string): JsonObject[] {
  return [
    {
      name: "customer_rank",
      connector_sources: [],
      auth_mechanisms: ["credentials", "decoupled"],
      type: "slider",
      label: "Customer rank",
      description: "A whole number, which your bank told you.",
      required: false,
      regex: String.raw`^\d++$`,
      minimum: 1,
      maximum: 9999,
    },
    {
      name: "session_seed",
      type: "hidden",
      label: "",
      required: false,
      value: seed,
    },
    {
      name: "iris",
      connector_sources: [],
      auth_mechanisms: [],
      type: "iris-scan",
      label: "Iris",
      description: null,
      required: false,
      regex: null,
      values: { left: 1, right: 1 },
    },
  ];
}
