import {
  type Api,
  type ConnectorCountry,
  getConnector,
  listConnectors,
} from "../../mod.ts";
import { cachingFetch } from "../../src/cache/mod.ts";
import { filterConnectors } from "../../src/catalog/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import type { Env } from "./env.ts";
import { fetchFrom } from "./fetch_from.ts";
import type { WaitUntil } from "./find_wait_until.ts";
import type {
  ChosenInstitution,
  Institution,
  Listing,
  ListingQuery,
} from "./listing.ts";

/** Where the institutions come from. */
export interface Directory {
  /** Lists institutions. */
  list(query: ListingQuery): Promise<Listing>;
  /** Gets one institution, with what its form is made of. */
  get(uuid: string): Promise<ChosenInstitution>;
}

/** How long an answer is given without asking again, in milliseconds. */
const FRESH = 300_000;

/** How long it is given after that, while it is asked for again. */
const STALE = 3_600_000;

/**
 * Opens the directory of a domain, or of a sandbox where none is named.
 *
 * @throws {Error} If a setting is wrong, for whoever serves the Worker
 */
export function openDirectory(
  env: Env,
  waitUntil: WaitUntil | undefined,
): Directory {
  checkSetting(
    env,
    "POWENS_DOMAIN",
    DOMAIN,
    "the name of a domain, such as acme-sandbox",
  );
  checkSetting(env, "POWENS_CLIENT_ID", /^\d+$/, "digits alone");
  checkSetting(env, "POWENS_SIZE", /^[1-9]\d*$/, "a whole number above 0");
  const isSandbox = !env.POWENS_DOMAIN;
  const domain = env.POWENS_DOMAIN || "acme-sandbox";
  const api: Api = {
    domain,
    fetch: cachingFetch({
      fresh: FRESH,
      stale: STALE,
      fetch: isSandbox
        ? fetchFrom(createSandbox(sandboxOptions(env)))
        : undefined,
      waitUntil,
    }),
  };

  return {
    async list({ country, product }) {
      const { connectors, rejected } = await listConnectors(api, {
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
    async get(uuid) {
      return await getConnector(api, uuid, {
        expand: ["sources", "fields"],
      });
    },
  };
}

const DOMAIN = /^[a-z\d]+(-[a-z\d]+)*$/;

function checkSetting(
  env: Env,
  name: "POWENS_CLIENT_ID" | "POWENS_DOMAIN" | "POWENS_SIZE",
  form: RegExp,
  expected: string,
): void {
  const value = env[name];
  if (value && !form.test(value)) {
    const given = JSON.stringify(value);
    throw new Error(
      `Cannot list institutions as ${name} must be ${expected}: got ${given}`,
    );
  }
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
