import {
  type Api,
  type ConnectorCountry,
  getPublicKey,
  logoUrl,
  type PublicKey,
} from "../../mod.ts";
import { ALIASES } from "../../src/catalog/aliases/mod.ts";
import { filterConnectors, type Search } from "../../src/catalog/mod.ts";
import { createDirectory } from "../../src/directory/mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { checkEnv, type Env } from "./env.ts";
import { fetchFrom } from "./fetch_from.ts";
import type { WaitUntil } from "./find_wait_until.ts";
import { gatherRows, isInGroup } from "./gather_rows.ts";
import {
  type ChosenInstitution,
  type DirectoryConnector,
  EXPAND,
  type Institution,
  type InstitutionRow,
  type Listing,
  type ListingQuery,
} from "./listing.ts";

/** Where the institutions come from. */
export interface PickerDirectory {
  /** Lists institutions. */
  list(query: ListingQuery): Promise<Listing>;
  /** Finds one institution, with what its steps are made of. */
  find(uuid: string): Promise<ChosenInstitution | undefined>;
  /** Gets the key that values are encrypted with. */
  getKey(): Promise<PublicKey>;
  /** Gets the logo of an institution. */
  getLogo(uuid: string): Promise<Response>;
}

/** How long the list is given without asking again, in milliseconds. */
const FRESH = 300_000;

/** How long it is used after that, while it is refreshed. */
const STALE = 3_600_000;

/**
 * Opens the directory of a domain, or of a sandbox where none is named. The
 * list is asked for once, and searched in memory from then on.
 *
 * @throws {Error} If a setting of the Worker is wrong
 */
export function openDirectory(
  env: Env,
  waitUntil: WaitUntil | undefined,
): PickerDirectory {
  checkEnv(env);
  const isSandbox = !env.POWENS_DOMAIN;
  const domain = env.POWENS_DOMAIN || "acme-sandbox";
  const api: Api = {
    domain,
    ...isSandbox && { fetch: fetchFrom(createSandbox(sandboxOptions(env))) },
  };
  const directory = createDirectory(api, {
    query: { expand: EXPAND },
    search: { aliases: ALIASES },
    fresh: FRESH,
    stale: STALE,
    waitUntil,
  });

  return {
    async list({ text, country, product, group, limit }) {
      const { connectors, rejected, search } = await directory.read();
      const allowed = new Set(filterConnectors(connectors, {
        ...country !== undefined && { countries: [country] },
        ...product !== undefined && { products: [product] },
      }));
      const found = findRows(text, connectors, search)
        .filter(({ connector }) =>
          allowed.has(connector) &&
          (group === undefined || isInGroup(connector.name, group))
        )
        .map(({ connector, match, ranges }): InstitutionRow => ({
          kind: "institution",
          institution: summarize(connector),
          match,
          ranges,
        }));
      const rows = group === undefined ? gatherRows(found) : found;
      return {
        countries: countriesOf(connectors),
        products: [...new Set(connectors.flatMap(({ products }) => products))],
        rejected: rejected.length,
        total: found.length,
        rows: rows.slice(0, limit),
        rowCount: rows.length,
      };
    },
    async find(uuid) {
      const { byUuid } = await directory.read();
      const connector = byUuid.get(uuid);
      return connector && {
        connector,
        domain,
        isSandbox,
        clientId: env.POWENS_CLIENT_ID || null,
      };
    },
    getKey: () => getPublicKey(api),
    async getLogo(uuid) {
      const ask = api.fetch ?? fetch;
      return await ask(logoUrl(api, uuid, { format: "png" }));
    },
  };
}

/** Where nothing is searched, all are found, in the order of the API. */
function findRows(
  text: string,
  connectors: readonly DirectoryConnector[],
  search: Search<DirectoryConnector>["search"],
): Found[] {
  return text.trim() === ""
    ? connectors.map((connector) => ({ connector, match: null, ranges: [] }))
    : search(text, { limit: Infinity });
}

/** A connector, and how it was found. */
type Found = Pick<InstitutionRow, "match" | "ranges"> & {
  connector: DirectoryConnector;
};

function sandboxOptions({ POWENS_FUTURE, POWENS_SIZE }: Env) {
  return {
    future: POWENS_FUTURE === "1",
    ...POWENS_SIZE && { size: Number(POWENS_SIZE) },
  };
}

function countriesOf(
  connectors: readonly DirectoryConnector[],
): ConnectorCountry[] {
  const all = connectors.flatMap(({ countries }) => countries)
    .map((country) => ({ ...country, id: country.id.toUpperCase() }))
    // The filter accepts only valid codes.
    .filter(({ id }) => /^[A-Z]{2}$/.test(id));
  return [...new Map(all.map((country) => [country.id, country])).values()];
}

/** Leaves out what the list does not show. */
function summarize(connector: DirectoryConnector): Institution {
  const { uuid, name, color, beta, restricted, products, countries } =
    connector;
  return { uuid, name, color, beta, restricted, products, countries };
}
