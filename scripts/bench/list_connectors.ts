import { type Connector, decodeConnectorList } from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";

/** Lists the sandbox's institutions, or as many connectors as asked for. */
export async function listConnectors(size?: number): Promise<Connector[]> {
  // A few of the connectors are hidden, and so not in the answer.
  const { fetch } = createSandbox(
    size === undefined ? {} : { size: Math.ceil(size * 1.1) },
  );
  const connectors: Connector[] = [];
  const wanted = size ?? Infinity;
  const page = 10_000;
  for (let offset = 0; offset < wanted; offset += page) {
    const response = await fetch(
      "https://acme-sandbox.biapi.pro/2.0/connectors" +
        `?offset=${offset}&limit=${Math.min(page, wanted - offset)}`,
    );
    const list = decodeConnectorList(await response.json());
    if (list.connectors.length === 0) break;
    connectors.push(...list.connectors);
  }
  return connectors;
}
