/**
 * A short tour of the connectors API: on the sandbox, or on the real domain
 * that `POWENS_DOMAIN` names. It changes a real domain only if `POWENS_TOKEN` is
 * set.
 *
 * @module
 */
import {
  type AnyPowensError,
  type Api,
  ApiError,
  type AuthMechanism,
  type Connector,
  type ConnectorField,
  type ConnectorSource,
  getConnector,
  isPowensError,
  listConnectors,
  other,
  type Product,
  renderedFieldType,
  updateConnector,
  updateConnectors,
} from "../mod.ts";
import { createSandbox } from "../src/sandbox/mod.ts";
import { type Column, table } from "../src/cli/table.ts";
import { printable } from "../src/cli/text.ts";

/** The API's own connector for tests, the same on every domain. */
const TEST_CONNECTOR = "338178e6-3d01-564f-9a7b-52ca442459bf";
const NO_CONNECTOR = "00000000-0000-4000-8000-000000000000";

const hasStyle = Deno.stdout.isTerminal() && !Deno.noColor;
const bold = (text: string) => hasStyle ? `\x1b[1m${text}\x1b[22m` : text;

/** Prints a text, set in from the headings. */
function show(text: string): void {
  console.log(text.replace(/^(?=.)/gm, "  "));
}

function showHeading(text: string): void {
  console.log(`\n${bold(text)}\n`);
}

async function tour(domain: string | undefined): Promise<void> {
  const api = domain ? realApi(domain) : sandboxApi();
  const connectors = await showList(api);
  const chosen = connectors.find(({ uuid }) => uuid === TEST_CONNECTOR) ??
    connectors[0];
  if (!chosen) {
    console.log("\nThere is no connector to show more of.");
    return;
  }
  await showConnector(api, chosen);
  showHeading("3. Hiding a connector, and showing it again");
  if (api.token) await showHiding(api, chosen);
  else show("Skipped: without POWENS_TOKEN, this tour changes nothing.");
  await showError(api);
}

function sandboxApi(): Api {
  console.log(
    "This tour runs on the sandbox, in memory: nothing is sent anywhere.\n" +
      "With POWENS_DOMAIN set, it runs on that domain.",
  );
  const { fetch, token } = createSandbox();
  return { domain: "acme-sandbox", fetch, token };
}

function realApi(domain: string): Api {
  const token = Deno.env.get("POWENS_TOKEN") || undefined;
  console.log(
    `This tour runs on the domain ${printable(domain)}.\n` +
      (token
        ? "POWENS_TOKEN is set: a connector is hidden for a moment."
        : "POWENS_TOKEN is not set: it reads, and skips the writes."),
  );
  return { domain, token };
}

async function showList(api: Api): Promise<Connector[]> {
  showHeading("1. The connectors of the domain");
  const { connectors, rejected } = await listConnectors(api, {
    expand: ["countries"],
  });
  show(`${connectors.length} connectors, each counted for every country`);
  show("and every product that it serves.\n");
  if (rejected.length > 0) show(`${rejected.length} more cannot be read.\n`);
  const countries = connectors.flatMap((connector) => connector.countries);
  // The case of the codes is not documented.
  const names = new Map(countries.map(({ id, name }) => [codeOf(id), name]));
  showCounts("Country", countries.map(({ id }) => codeOf(id)), (code) => {
    return names.get(code) ?? "";
  });
  console.log();
  const products = connectors.flatMap((connector) => connector.products);
  showCounts("Product", products, describeProduct);
  return connectors;
}

function codeOf(country: string): string {
  return country.toUpperCase();
}

/** Counts equal values, and shows the most frequent ones first. */
function showCounts<T extends string>(
  title: string,
  values: readonly T[],
  describe: (value: T) => string,
): void {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const columns: Column[] = [
    { title },
    { title: "Name" },
    { title: "Connectors", align: "right" },
  ];
  const rows = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, total]) => [value, describe(value), String(total)]);
  show(table(columns, rows, { decorate: bold }));
}

function describeProduct(product: Product): string {
  switch (product) {
    case "bank":
      return "accounts and transactions";
    case "wealth":
      return "investments";
    case "bill":
      return "invoices";
    case "pay":
      return "payments";
    default:
      return other(product, "newer than this version");
  }
}

async function showConnector(api: Api, { uuid }: Connector): Promise<void> {
  const connector = await getConnector(api, uuid, {
    expand: ["sources", "fields"],
  });
  showHeading(`2. One of them: ${printable(connector.name)}`);
  show(`UUID ${connector.uuid}, the same on every domain.`);
  show("Its sources, the first one to use at the top:\n");
  const sources = connector.sources.toSorted((a, b) => a.priority - b.priority);
  const columns: Column[] = [
    { title: "Priority", align: "right" },
    { title: "Source" },
    { title: "Mechanism" },
    { title: "What a user does" },
  ];
  const rows = sources.map((source) => [
    String(source.priority),
    source.name,
    source.auth_mechanism ?? "none",
    source.disabled
      ? `nothing: disabled since ${source.disabled}`
      : taskOf(source.auth_mechanism),
  ]);
  show(table(columns, rows, { decorate: bold }));
  showForms(
    connector.fields,
    sources.filter(({ disabled }) => disabled === null),
  );
}

function taskOf(mechanism: AuthMechanism | null): string {
  switch (mechanism) {
    case "credentials":
      return "fills in a form";
    case "webauth":
      return "visits the institution's own site";
    case null:
      return "nothing";
    default:
      return other(mechanism, "something newer than this version");
  }
}

/** Shows what each source asks for, apart from what an earlier one asked. */
function showForms(
  fields: readonly ConnectorField[],
  sources: readonly ConnectorSource[],
): void {
  const columns: Column[] = [
    { title: "Label", maxWidth: 32 },
    { title: "Type" },
    { title: "Sent as" },
    { title: "Required" },
    { title: "Must be", maxWidth: 32 },
  ];
  const asked = new Set<ConnectorField>();
  for (const source of sources) {
    const form = fields.filter((field) =>
      !asked.has(field) && isAskedBy(source, field)
    );
    if (form.length === 0) continue;
    const rows = form.map((field) => [
      field.label,
      renderedFieldType(field),
      field.name,
      field.required ? "yes" : "no",
      ruleOf(field),
    ]);
    show(`\nThe form of ${printable(source.name)}, in reading order:\n`);
    show(table(columns, rows, { decorate: bold }));
    for (const field of form) asked.add(field);
  }
}

function isAskedBy(source: ConnectorSource, field: ConnectorField): boolean {
  const { connector_sources: names, auth_mechanisms: mechanisms } = field;
  const { name, auth_mechanism: mechanism } = source;
  // A list that is empty leaves nothing out.
  return (names.length === 0 || names.includes(name)) &&
    (mechanisms.length === 0 || mechanism === null ||
      mechanisms.includes(mechanism));
}

function ruleOf(field: ConnectorField): string {
  switch (field.type) {
    case "list":
      return field.values.map(({ label }) => label).join(" / ");
    case "date":
      return field.regex ?? "yyyy-mm-dd";
    default:
      return field.regex ?? "anything";
  }
}

/**
 * Hides a connector, and puts back its former value whatever happens in
 * between, an interruption by the user included.
 */
async function showHiding(api: Api, connector: Connector): Promise<void> {
  const { uuid, hidden } = connector;
  const rows: string[][] = [];
  const interruption = new AbortController();
  const { signal } = interruption;
  const interrupt = () => interruption.abort(new Error("Interrupted."));
  async function look(moment: string): Promise<void> {
    const { connectors } = await listConnectors(api, {}, { signal });
    const isListed = connectors.some((one) => one.uuid === uuid);
    rows.push([moment, String(connectors.length), isListed ? "yes" : "no"]);
  }

  Deno.addSignalListener("SIGINT", interrupt);
  let mayBeHidden = false;
  try {
    await look("Before");
    mayBeHidden = true;
    await updateConnectors(api, { [uuid]: { hidden: true } }, { signal })
      .catch((error: unknown) => {
        // What the API refuses, it has not done.
        mayBeHidden = !(error instanceof ApiError && error.status < 500);
        throw error;
      });
    await look("After { hidden: true }");
    await updateConnectors(api, { [uuid]: { hidden } }, { signal });
    mayBeHidden = false;
    await look(`After { hidden: ${hidden} }`);
  } catch (cause) {
    if (!mayBeHidden) throw cause;
    const outcome = await restore(api, connector);
    throw new Error(`${explain(cause)} ${outcome}`, { cause });
  } finally {
    Deno.removeSignalListener("SIGINT", interrupt);
  }
  show(table(
    [
      { title: "" },
      { title: "Connectors", align: "right" },
      { title: `${printable(connector.name)} is listed` },
    ],
    rows,
    { decorate: bold },
  ));
}

/** Puts a connector back, by the route that is safe to repeat. */
async function restore(
  api: Api,
  { uuid, name, hidden }: Connector,
): Promise<string> {
  try {
    await updateConnector(api, uuid, { hidden });
    return `${name} was put back: it is not hidden.`;
  } catch {
    return `${name} (${uuid}) may still be hidden: set its 'hidden' to ${hidden}.`;
  }
}

async function showError(api: Api): Promise<void> {
  showHeading("4. An error");
  try {
    await getConnector(api, NO_CONNECTOR);
    show("None: there is a connector where none should be.");
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    show(`${explain(error)}\n`);
    show(table(
      [{ title: "Property" }, { title: `Value, of an ${error.name}` }],
      [
        ["kind", error.kind],
        ["status", String(error.status)],
        ["code", error.code ?? "null: the answer is not the API's own"],
        ["description", error.description],
        ["requestId", error.requestId ?? "null"],
        ["method", error.method],
        ["url", error.url],
        ["attempts", String(error.attempts)],
      ],
      { decorate: bold },
    ));
  }
}

/** Says what went wrong in one line, as a person would want to read it. */
function explain(error: unknown): string {
  const text = isPowensError(error)
    ? explainPowensError(error)
    : error instanceof Error
    ? error.message
    : String(error);
  return printable(text);
}

function explainPowensError(error: AnyPowensError): string {
  switch (error.kind) {
    case "api":
      return explainApiError(error);
    case "network":
      return `${error.message}. Is there a network, and is the domain right?`;
    case "timeout":
    case "decode":
    case "usage":
      return `${error.message}.`;
  }
}

function explainApiError(error: ApiError): string {
  const { status, code, description, userMessage, url } = error;
  const said = `${userMessage ?? description} (${status} ${code}).`;
  switch (code) {
    case null:
      return `${url} answered ${status}, but not as the API does. Is the domain right?`;
    case "unauthorized":
    case "forbidden":
      return `${said} Is the token right?`;
    case "notFound":
      return `${said} Is the UUID right?`;
    default:
      return said;
  }
}

try {
  await tour(Deno.env.get("POWENS_DOMAIN") || undefined);
} catch (error) {
  console.error(`Error: ${explain(error)}`);
  Deno.exit(1);
}
