import {
  type Api,
  type ConnectorCountry,
  getConnector,
  listConnectors,
} from "../../mod.ts";
import { cachingFetch, memoryStore } from "../../src/cache/mod.ts";
import { filterConnectors } from "../../src/catalog/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import type { Context, Env } from "./env.ts";
import type {
  ChosenInstitution,
  Institution,
  Listing,
  ListingQuery,
} from "./listing.ts";

/** Where the institutions come from. */
export interface Directory {
  /** Lists institutions. */
  list(query: ListingQuery, context: Context | undefined): Promise<Listing>;
  /** Gets one institution, with what its form is made of. */
  get(
    uuid: string,
    context: Context | undefined,
  ): Promise<ChosenInstitution>;
}

/** How long an answer is given without asking again, in milliseconds. */
const FRESH = 300_000;

/** How long it is given after that, while it is asked for again. */
const STALE = 3_600_000;

/** Opens the directory of a domain, or of a sandbox where none is named. */
export function openDirectory(env: Env): Directory {
  const isSandbox = !env.POWENS_DOMAIN;
  const domain = env.POWENS_DOMAIN || "acme-sandbox";
  const store = memoryStore();
  const fetch = isSandbox
    ? createSandbox(sandboxOptions(env)).fetch
    : undefined;

  // What keeps a request alive comes with it, so the cache is made with it as
  // well; what it keeps is in the store.
  const apiFor = (context: Context | undefined): Api => ({
    domain,
    fetch: cachingFetch({
      fresh: FRESH,
      stale: STALE,
      store,
      fetch,
      waitUntil: context && ((promise) => context.waitUntil(promise)),
    }),
  });

  return {
    async list({ country, product }, context) {
      const { connectors, rejected } = await listConnectors(apiFor(context), {
        expand: ["countries"],
      });
      return {
        domain,
        isSandbox,
        clientId: env.POWENS_CLIENT_ID || null,
        rejected: rejected.length,
        countries: countriesOf(connectors),
        products: [...new Set(connectors.flatMap(({ products }) => products))],
        connectors: filterConnectors(connectors, {
          ...country !== undefined && { countries: [country] },
          ...product !== undefined && { products: [product] },
        }).map(summarize),
      };
    },
    async get(uuid, context) {
      return await getConnector(apiFor(context), uuid, {
        expand: ["sources", "fields"],
      });
    },
  };
}

function sandboxOptions({ POWENS_FUTURE, POWENS_SIZE }: Env) {
  return {
    future: POWENS_FUTURE === "1",
    ...POWENS_SIZE && { size: Number(POWENS_SIZE) },
  };
}

function countriesOf(
  connectors: readonly Pick<Institution, "countries">[],
): ConnectorCountry[] {
  const all = connectors.flatMap(({ countries }) => countries)
    .map((country) => ({ ...country, id: country.id.toUpperCase() }))
    // What is no code cannot be filtered by.
    .filter(({ id }) => /^[A-Z]{2}$/.test(id));
  return [...new Map(all.map((country) => [country.id, country])).values()];
}

/** Leaves out what the list does not show. */
function summarize(
  {
    uuid,
    name,
    code,
    slug,
    color,
    beta,
    restricted,
    products,
    countries,
  }: Institution,
): Institution {
  return {
    uuid,
    name,
    code,
    slug,
    color,
    beta,
    restricted,
    products,
    countries,
  };
}
