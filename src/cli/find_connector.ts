import { createSearch } from "../catalog/mod.ts";
import type { Api } from "../http/mod.ts";
import {
  type Connector,
  type ExpandableKey,
  type ExpandedConnector,
  UsageError,
} from "../model/mod.ts";
import {
  type ConnectorQuery,
  getConnector,
  listConnectors,
} from "../routes/mod.ts";
import type { Purpose } from "./place.ts";
import { isShortUuid, isUuid } from "./short_uuid.ts";
import { printable } from "./text.ts";
import type { Terminal } from "./terminal.ts";

/** The maximum number of institutions to suggest. */
const SUGGESTIONS = 5;

/**
 * Finds the connectors that a person means.
 *
 * A text may be a UUID or the beginning that tables show, an id, or a full slug
 * or name, in any case. It may also be a search text that finds only one
 * connector.
 *
 * @param api Where the API is and how to call it
 * @param terminal The terminal, whose signal ends the search
 * @param texts The texts that the person wrote
 * @param purpose The purpose; to write, it does not guess
 * @returns The UUID or the id of each, without repetitions
 * @throws {UsageError} If a text finds none, or more than one
 */
export async function findConnectors(
  api: Api,
  { signal }: Terminal,
  texts: readonly string[],
  purpose: Purpose,
): Promise<string[]> {
  const isId = (text: string) => isUuid(text) || /^\d+$/.test(text);
  const { connectors } = texts.every(isId)
    ? { connectors: [] }
    : await listConnectors(api, {}, { signal });
  const found = texts.map((text) =>
    isId(text) ? text : findByName(connectors, text, purpose)
  );
  return [...new Set(found.map((one) => one.toLowerCase()))];
}

/** Does the same as {@linkcode findConnectors} for one text. */
export async function findConnector(
  api: Api,
  terminal: Terminal,
  text: string,
  purpose: Purpose,
): Promise<string> {
  const [id = text] = await findConnectors(api, terminal, [text], purpose);
  return id;
}

function findByName(
  connectors: readonly Connector[],
  text: string,
  purpose: Purpose,
): string {
  const lower = text.toLowerCase();
  const exact = connectors.filter(({ uuid, slug, name }) =>
    [slug, name].some((one) => one?.toLowerCase() === lower) ||
    (isShortUuid(text) && uuid.toLowerCase().startsWith(lower))
  );
  const [first, ...others] = exact.length > 0
    ? exact
    : createSearch(connectors).search(text, { limit: SUGGESTIONS + 1 })
      .map(({ connector }) => connector);
  if (!first) {
    throw new UsageError(
      `Cannot find a connector as none is called "${text}": list shows all of them`,
    );
  }
  const isGuess = exact.length === 0;
  if (others.length === 0 && !(isGuess && purpose === "write")) {
    return first.uuid;
  }
  const names = [first, ...others].slice(0, SUGGESTIONS)
    .map(({ uuid, name }) => `\n  ${printable(uuid)}  ${printable(name)}`);
  throw new UsageError(
    `Cannot tell which connector is meant by "${text}": take a UUID, such as${
      names.join("")
    }`,
  );
}

/**
 * Reads the connectors that a person means, each once, however it was named.
 *
 * @param api Where the API is and how to call it
 * @param terminal What ends the search
 * @param texts What the person wrote
 * @param purpose What for: to write, no guess will do
 * @param query What to expand the connectors with
 * @throws {UsageError} If there is none for a text, or more than one
 */
export async function readConnectors(
  api: Api,
  terminal: Terminal,
  texts: readonly string[],
  purpose: Purpose,
  query: ConnectorQuery<readonly ExpandableKey[]> = {},
): Promise<Connector[]> {
  const { signal } = terminal;
  // An id and a UUID may be those of the same one.
  const connectors = new Map<string, Connector>();
  for (const id of await findConnectors(api, terminal, texts, purpose)) {
    const connector = await getConnector(api, id, query, { signal });
    const key = connector.uuid.toLowerCase();
    if (!connectors.has(key)) connectors.set(key, connector);
  }
  return [...connectors.values()];
}

/** The expanded keys that a person may want to see. */
const EXPAND = ["sources", "fields", "countries", "payment_fields"] as const;

/**
 * Reads the connector that a person means, with all expanded keys.
 *
 * @param api Where the API is and how to call it
 * @param terminal The terminal, whose signal ends the search
 * @param text What the person wrote
 * @throws {UsageError} If a text finds none, or more than one
 */
export async function readConnector(
  api: Api,
  terminal: Terminal,
  text: string,
): Promise<ExpandedConnector<typeof EXPAND>> {
  const id = await findConnector(api, terminal, text, "read");
  const { signal } = terminal;
  return await getConnector(api, id, { expand: EXPAND }, { signal });
}
