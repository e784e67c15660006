import { assertType, type IsExact } from "@std/testing/types";
import {
  type Connector,
  type ConnectorField,
  type ConnectorList,
  type ConnectorSource,
  type ExpandedConnector,
  type getConnector,
  listConnectors,
} from "../../mod.ts";

const api = { domain: "acme-sandbox" };

/** Is never called: what it returns matters to the compiler only. */
type Row<L> = L extends Promise<{ connectors: (infer R)[] }> ? R : never;

Deno.test("what expand asks for is there without a check", () => {
  const list = () => listConnectors(api, { expand: ["sources", "fields"] });
  type Listed = Row<ReturnType<typeof list>>;
  assertType<IsExact<Listed["sources"], ConnectorSource[]>>(true);
  assertType<IsExact<Listed["fields"], ConnectorField[]>>(true);
});

Deno.test("what expand does not ask for may be absent", () => {
  const list = () => listConnectors(api, { expand: ["sources"] });
  type Listed = Row<ReturnType<typeof list>>;
  assertType<IsExact<Listed["fields"], ConnectorField[] | undefined>>(true);
});

Deno.test("without expand, no expansion is promised", () => {
  const list = () => listConnectors(api, { country_codes: ["FR"] });
  const all = () => listConnectors(api);
  type Listed = Row<ReturnType<typeof list>>;
  type All = Row<ReturnType<typeof all>>;
  assertType<IsExact<Listed["sources"], ConnectorSource[] | undefined>>(true);
  assertType<IsExact<All["sources"], ConnectorSource[] | undefined>>(true);
});

Deno.test("a nested expansion promises what it is nested in", () => {
  type Nested = ExpandedConnector<["sources[stability]"]>;
  assertType<IsExact<Nested["sources"], ConnectorSource[]>>(true);
});

Deno.test("an array that is known only at run time promises nothing", () => {
  type Dynamic = ExpandedConnector<("sources" | "fields")[]>;
  assertType<IsExact<Dynamic["sources"], ConnectorSource[] | undefined>>(true);
});

Deno.test("an element that is one of several promises nothing", () => {
  type Either = ExpandedConnector<["sources" | "fields"]>;
  assertType<IsExact<Either["sources"], ConnectorSource[] | undefined>>(true);
  assertType<IsExact<Either["fields"], ConnectorField[] | undefined>>(true);
});

Deno.test("one of several tuples promises what all of them ask for", () => {
  type Some = ExpandedConnector<["sources"] | ["fields", "sources"]>;
  assertType<IsExact<Some["sources"], ConnectorSource[]>>(true);
  assertType<IsExact<Some["fields"], ConnectorField[] | undefined>>(true);
  const list = (isWhole: boolean) =>
    listConnectors(api, { expand: isWhole ? ["sources"] : ["fields"] });
  type Listed = Row<ReturnType<typeof list>>;
  assertType<IsExact<Listed["sources"], ConnectorSource[] | undefined>>(true);
  assertType<IsExact<Listed["fields"], ConnectorField[] | undefined>>(true);
});

Deno.test("a tuple that may be empty promises nothing", () => {
  const list = (isWhole: boolean) =>
    listConnectors(api, isWhole ? { expand: ["sources"] } : { expand: [] });
  type Listed = Row<ReturnType<typeof list>>;
  assertType<IsExact<Listed["sources"], ConnectorSource[] | undefined>>(true);
});

Deno.test("an unknown expansion compiles", () => {
  const list = () => listConnectors(api, { expand: ["logos", "sources"] });
  type Listed = Row<ReturnType<typeof list>>;
  assertType<IsExact<Listed["sources"], ConnectorSource[]>>(true);
});

Deno.test("an expanded connector is a connector", () => {
  const list: ConnectorList<["sources"]> = {
    connectors: [],
    total: 0,
    isWhole: true,
    rejected: [],
  };
  const connectors: Connector[] = list.connectors;
  return void connectors;
});

Deno.test("a parameter that the API does not have does not compile", () => {
  // @ts-expect-error There is no search parameter
  const list = () => listConnectors(api, { search: "bnp" });
  // @ts-expect-error A connector is not had by nothing
  type Get = Parameters<typeof getConnector>[2]["country_codes"];
  return void (list as unknown as Get);
});
