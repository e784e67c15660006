import { type Connector, decodeConnectorList } from "../../mod.ts";
import { askForAllPages } from "./all_pages.ts";

/** Lists the sandbox's institutions, or as many connectors as asked for. */
export async function listConnectors(size?: number): Promise<Connector[]> {
  const connectors = await askForAllPages(size);
  return decodeConnectorList({ connectors }).connectors;
}
