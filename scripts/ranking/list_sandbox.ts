import {
  type ConnectorList,
  type ExpandItem,
  listConnectors,
} from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";

/** Lists the sandbox's institutions, or as many connectors as asked for. */
export async function listSandbox<const E extends readonly ExpandItem[] = []>(
  size?: number,
  expand?: E,
): Promise<ConnectorList<E>["connectors"]> {
  // A few of the connectors are hidden, and so not in the answer. Without a
  // limit, all others are in it.
  const { fetch } = createSandbox(
    size === undefined ? {} : { size: Math.ceil(1.1 * size) },
  );
  const api = { domain: "acme-sandbox", fetch };
  const { connectors } = await listConnectors(api, { expand });
  return connectors.slice(0, size);
}
