import {
  invalidArgument,
  requireArray,
  requireObject,
} from "../model/internal.ts";
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
 * The criteria for connectors. A connector must meet all given criteria. For a
 * list, one of its values is enough. An absent or `undefined` criterion is
 * ignored.
 */
export interface ConnectorCriteria {
  /**
   * ISO 3166-1 alpha-2 codes, in any case. It needs connectors with `countries`
   * expanded.
   */
  countries?: readonly string[] | undefined;
  /** Products of the API. */
  products?: readonly Sendable<Product>[] | undefined;
  /** Capabilities. */
  capabilities?: readonly Sendable<Capability>[] | undefined;
  /** Account usages. If `account_usages` is absent, none matches. */
  accountUsages?: readonly Sendable<AccountUsage>[] | undefined;
  /**
   * Mechanisms that the connector, or one of its enabled sources, uses or
   * offers. Sources count only if they are expanded.
   */
  mechanisms?: readonly Sendable<AuthMechanism>[] | undefined;
  /** Whether the connector is in beta. */
  beta?: boolean | undefined;
  /** Whether new connections are impossible. */
  restricted?: boolean | undefined;
  /** Whether the connector is hidden. `null` counts as not hidden. */
  hidden?: boolean | undefined;
  /**
   * Whether the connector can make payments: `products` has `pay`, and there
   * are `payment_settings`. For a certain payment, see `./payment`.
   */
  paymentReady?: boolean | undefined;
}

/**
 * Returns the connectors that meet criteria, in their order.
 *
 * It also returns hidden and restricted connectors, unless `hidden` and
 * `restricted` exclude them.
 *
 * @typeParam T The type of the connectors
 * @param connectors The connectors
 * @param criteria The criteria
 * @returns The matching connectors, in a new array
 * @throws {UsageError} If the connectors are not an array. Also if a criterion
 * does not exist or is invalid, such as an empty list. Also if `countries` is given and a connector was not expanded
 * with `countries`
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
  requireArray(ACTION, "connectors", connectors);
  requireObject(ACTION, "criteria", criteria);
  const tests = Object.entries(criteria)
    .filter(([, wanted]) => wanted !== undefined)
    .map(([name, wanted]) => createTest(name, wanted));
  return connectors.filter((one) => tests.every((test) => test(one)));
}

/** The action, for error messages. */
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
