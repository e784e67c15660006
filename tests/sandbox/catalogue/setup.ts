import { decodeConnectorList, isKnown } from "../../../src/model/mod.ts";
import type {
  ConnectorList,
  UnrecognizedListener,
} from "../../../src/model/mod.ts";
import type { StoredConnector } from "../../../src/sandbox/catalogue/mod.ts";
import { isJsonObject } from "../../../src/model/internal.ts";
import type { Json, JsonObject } from "../../../src/sandbox/json.ts";

/** Everything that `expand` can ask for. */
export const EXPAND = [
  "sources",
  "fields",
  "payment_fields",
  "countries",
  "urls",
] as const;

/** The answer that holds a catalogue, with everything expanded. */
export function createAnswer(catalogue: StoredConnector[]): JsonObject {
  return {
    connectors: catalogue.map(({ connector, ...expansions }) => ({
      ...connector,
      ...expansions,
    })),
    total: catalogue.length,
  };
}

/** Decodes a catalogue as a client would, from its text. */
export function decode(
  catalogue: StoredConnector[],
  onUnrecognized?: UnrecognizedListener,
): ConnectorList<typeof EXPAND> {
  const answer = JSON.parse(JSON.stringify(createAnswer(catalogue)));
  return decodeConnectorList(answer, { expand: EXPAND, onUnrecognized });
}

/** Which of some known values are not among others. */
export function missing(
  known: readonly string[],
  values: Iterable<Json | undefined>,
): string[] {
  const met = [...values].flat().filter((value) => typeof value === "string");
  return known.filter((value) => !isKnown(met, value));
}

/** The payment settings of those connectors that have any. */
export function paymentSettings(catalogue: StoredConnector[]): JsonObject[] {
  return catalogue.flatMap(({ connector }) => {
    const settings = connector.payment_settings;
    return isJsonObject(settings) ? [settings] : [];
  });
}
