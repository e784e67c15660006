import { invalidArgument } from "../model/internal.ts";
import type {
  AccountUsage,
  AuthMechanism,
  Capability,
  Connector,
  Product,
  Sendable,
} from "../model/mod.ts";
import { isCountryCode } from "./country_code.ts";

/**
 * What connectors are to be like: all of what is given, and of a list, one of
 * its values at least. What is left out, or `undefined`, says nothing.
 */
export interface ConnectorCriteria {
  /**
   * ISO 3166-1 alpha-2 codes, in any case, of which a connector must serve one.
   * This needs connectors with `countries` expanded.
   */
  countries?: readonly string[] | undefined;
  /** The products of the API, of which a connector must serve one. */
  products?: readonly Sendable<Product>[] | undefined;
  /** Capabilities, of which a connector must have one. */
  capabilities?: readonly Sendable<Capability>[] | undefined;
  /**
   * Whom the accounts are for, of which a connector must name one: those whose
   * `account_usages` the server leaves out name none.
   */
  accountUsages?: readonly Sendable<AccountUsage>[] | undefined;
  /**
   * Mechanisms, of which one must be in use or to choose from, for the
   * connector or for one of its sources that are enabled. Sources count only
   * where they are expanded.
   */
  mechanisms?: readonly Sendable<AuthMechanism>[] | undefined;
  /** Whether connectors are in beta. */
  beta?: boolean | undefined;
  /** Whether no new connections can be made. */
  restricted?: boolean | undefined;
  /** Whether connectors are hidden, which those with `null` are not. */
  hidden?: boolean | undefined;
  /**
   * Whether connectors are there to make payments: `products` has `pay`, and
   * there are `payment_settings`. Whether they can make a certain payment is
   * what the settings are for.
   */
  paymentReady?: boolean | undefined;
}

/**
 * Keeps the connectors that are as they are wanted, in their order.
 *
 * Hidden and restricted connectors are kept as others are, unless `hidden` and
 * `restricted` say otherwise.
 *
 * @typeParam T The type of the connectors, which those that are kept have too
 * @param connectors The connectors
 * @param criteria What they are to be like
 * @returns Those that are, in a new array
 * @throws {UsageError} If a criterion does not exist, or is not what it must
 * be, such as a list without values. Also if `countries` is given and a
 * connector has none, as they were not expanded
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { listConnectors } from "@connectors/powens";
 * import { filterConnectors } from "@connectors/powens/catalog";
 *
 * const api = { domain: "acme-sandbox" };
 * const { connectors } = await listConnectors(api, { expand: ["countries"] });
 * const portuguese = filterConnectors(connectors, {
 *   countries: ["PT"],
 *   restricted: false,
 *   paymentReady: true,
 * });
 *
 * assertEquals(portuguese.map(({ name }) => name), [
 *   "Caixa Geral de Depósitos",
 *   "Millennium bcp",
 *   "Revolut",
 * ]);
 * ```
 */
export function filterConnectors<T extends Connector>(
  connectors: readonly T[],
  criteria: ConnectorCriteria,
): T[] {
  const tests = Object.entries(criteria)
    .filter(([, wanted]) => wanted !== undefined)
    .map(([name, wanted]) => createTest(name, wanted));
  return connectors.filter((one) => tests.every((test) => test(one)));
}

/** What was attempted, where a criterion is wrong. */
const ACTION = "filter connectors";

type Test = (connector: Connector) => boolean;

function createTest(name: string, wanted: unknown): Test {
  switch (name) {
    case "beta":
    case "restricted":
    case "hidden":
      return is((connector) => connector[name] === true);
    case "paymentReady":
      return is(({ products, payment_settings }) =>
        products.includes("pay") && payment_settings !== null
      );
    case "products":
    case "capabilities":
      return has((connector) => connector[name]);
    case "accountUsages":
      return has((connector) => connector.account_usages);
    case "mechanisms":
      return has(({ sources = [], ...connector }) =>
        [connector, ...sources.filter((one) => one.disabled === null)]
          .flatMap((one) => [
            one.auth_mechanism,
            ...one.available_auth_mechanisms,
          ])
      );
    case "countries":
      return has(({ countries }) => {
        if (!countries) throw invalidArgument(ACTION, name, "expanded");
        return countries.map(({ id }) => id.toUpperCase());
      }, "a list of two-letter codes");
    default:
      throw invalidArgument(ACTION, name, "a criterion");
  }

  function is(read: Test): Test {
    if (typeof wanted !== "boolean") {
      throw invalidArgument(ACTION, name, "a boolean", wanted);
    }
    return (connector) => read(connector) === wanted;
  }

  function has(
    read: (connector: Connector) => readonly (string | null)[],
    expected = "a list of strings",
  ): Test {
    const isCode = name === "countries";
    const isSound = Array.isArray(wanted) && wanted.length > 0 &&
      wanted.every(isCode ? isCountryCode : isText);
    if (!isSound) throw invalidArgument(ACTION, name, expected, wanted);
    const values: (string | null)[] = isCode
      ? wanted.map((one) => one.toUpperCase())
      : wanted;
    return (connector) => read(connector).some((one) => values.includes(one));
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
