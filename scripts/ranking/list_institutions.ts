import { type Connector, decodeConnector } from "../../mod.ts";
import { INSTITUTIONS } from "./institutions.ts";
import { listSandbox } from "./list_sandbox.ts";

/** Lists the sandbox's institutions and some more, or as many as asked for. */
export async function listInstitutions(size?: number): Promise<Connector[]> {
  const further = INSTITUTIONS.map(([name, country, code], i) =>
    decodeConnector({
      id: 100_000 + i,
      uuid: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
      name,
      code: code ?? null,
      charged: true,
      beta: false,
      products: ["bank"],
      countries: [{ id: country, name: country }],
    })
  );
  const count = size === undefined ? undefined : size - further.length;
  const connectors = await listSandbox(count, ["countries"]);
  return [...connectors, ...further].map(withLiveSlug);
}

/** With a slug such as live ones are: three capitals, which others may have. */
function withLiveSlug(connector: Connector): Connector {
  const letters = connector.name.normalize("NFKD").replace(/[^a-z]/gi, "");
  return { ...connector, slug: letters.slice(0, 3).toUpperCase() };
}
