import type { SandboxRoute } from "./fault.ts";

/** What a path leads to. */
export interface Place {
  /** The routes at this path, by method. */
  routes: Readonly<Record<string, SandboxRoute>>;
  /** The ids in the path, decoded. */
  ids: string[];
}

/** Finds what is at a path; `undefined` if nothing is. */
export function findPlace(pathname: string): Place | undefined {
  const [collection, connector, sources, source, ...rest] = pathname
    .replace(/^\/2\.0(?=\/)/, "").split("/").slice(1).map(decode);
  if (rest.length > 0) return undefined;
  if (connector === undefined) {
    const routes = COLLECTIONS.find(([name]) => name === collection)?.[1];
    return routes && { routes, ids: [] };
  }
  if (collection !== "connectors") return undefined;
  if (sources === undefined) {
    const routes = connector.includes(",") ? MANY : ONE;
    return { routes, ids: connector.split(",") };
  }
  if (sources !== "sources") return undefined;
  return source === undefined
    ? { routes: SOURCES, ids: [connector] }
    : { routes: SOURCE, ids: [connector, source] };
}

/** Decodes a part of a path; what is encoded wrongly stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

type Routes = Readonly<Record<string, SandboxRoute>>;

const COLLECTIONS: readonly (readonly [name: string, routes: Routes])[] = [
  ["connectors", { GET: "GET /connectors", PATCH: "PATCH /connectors" }],
  ["banks", { GET: "GET /banks" }],
  ["providers", { GET: "GET /providers" }],
];

const ONE: Routes = {
  GET: "GET /connectors/{uuid}",
  PUT: "PUT /connectors/{uuid}",
};

const MANY: Routes = { PUT: "PUT /connectors/{connectorIds}" };

const SOURCES: Routes = { GET: "GET /connectors/{uuid}/sources" };

const SOURCE: Routes = {
  GET: "GET /connectors/{uuid}/sources/{sourceId}",
  PUT: "PUT /connectors/{uuid}/sources/{sourceId}",
};
