import { assert, assertEquals } from "@std/assert";
import { UUID } from "./setup.ts";

const OTHER_TOKEN = ["-H", "Authorization: Bearer another-token"];
const TOKEN = ["-H", "Authorization: Bearer sandbox-config-token"];
const LOWER_CASE_TOKEN = ["-H", "authorization: bearer sandbox-config-token"];
const JSON_BODY = ["-H", "Content-Type: application/json", "-d"];

const LIST = "{connectors: Connector[], total: number}";

/** A row of the table: what curl is given, and what it gets. */
interface Row {
  /** What is asked, at the place of the API. */
  path: string;
  /** The other arguments of curl. */
  args?: readonly string[];
  /** The HTTP status. */
  status: number;
  /** The shape of the body; "" for none. */
  shape: string;
  /** The headers that matter, beside the type of JSON. */
  headers?: Readonly<Record<string, string>>;
}

const PREFLIGHT = {
  "access-control-allow-headers": "*, Authorization",
  "content-type": "",
};

// deno-fmt-ignore: A table is read by its lines.
const TABLE: readonly Row[] = [
  // The routes, in the order of the reference.
  { path: "/connectors", status: 200, shape: LIST },
  { path: "/connectors?limit=1&offset=2&expand=sources,fields", status: 200, shape: LIST },
  { path: "/connectors?top=3&top_key=payments", status: 200, shape: LIST },
  { path: "/connectors?country_codes=&expand=", status: 200, shape: LIST },
  { path: `/connectors/${UUID}`, status: 200, shape: "Connector" },
  { path: "/connectors/1?expand=countries", status: 200, shape: "Connector" },
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", ...TOKEN, ...JSON_BODY, '{"hidden":false}'], status: 200, shape: "Connector" },
  { path: "/connectors", args: ["-X", "PATCH", ...TOKEN, ...JSON_BODY, `{"${UUID}":{"hidden":false}}`], status: 200, shape: LIST },
  { path: "/connectors/1,2", args: ["-X", "PUT", ...TOKEN, ...JSON_BODY, '{"hidden":false}'], status: 200, shape: LIST },
  { path: `/connectors/${UUID}/sources`, status: 200, shape: "{sources: Source[], total: number}" },
  { path: `/connectors/${UUID}/sources/1`, status: 200, shape: "Source" },
  { path: `/connectors/${UUID}/sources/1`, args: ["-X", "PUT", ...TOKEN, ...JSON_BODY, '{"disabled":null}'], status: 200, shape: "Source" },
  { path: "/banks", status: 200, shape: "{banks: Connector[], total: number}" },
  { path: "/providers", status: 200, shape: "{providers: Connector[], total: number}" },
  { path: `/connectors/${UUID}/fields`, status: 200, shape: "{fields: Field[], total: number}" },
  { path: "/publickey", status: 200, shape: "Key" },
  { path: `/logos/${UUID}-thumbnail.webp`, status: 200, shape: "RIFF", headers: { "content-type": "image/webp" } },
  { path: `/logos/${UUID}-thumbnail@2x.png`, status: 200, shape: "\ufffdPNG", headers: { "content-type": "image/png" } },

  // Forms, as curl sends them by itself.
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", ...TOKEN, "-d", "hidden=false"], status: 200, shape: "Connector" },
  { path: `/connectors/${UUID}/sources/1`, args: ["-X", "PUT", ...TOKEN, "--data-urlencode", "disabled=2026-01-01 00:00:00"], status: 200, shape: "Source" },
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", ...TOKEN, "-d", "hidden=perhaps"], status: 400, shape: "Error invalidValue" },
  { path: "/connectors", args: ["-X", "PATCH", ...TOKEN, "-d", `${UUID}=true`], status: 400, shape: "Error invalidValue" },

  // Tokens.
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", ...LOWER_CASE_TOKEN, "-d", "hidden=false"], status: 200, shape: "Connector" },
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", "-d", "hidden=true"], status: 401, shape: "Error unauthorized" },
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", ...OTHER_TOKEN, "-d", "hidden=true"], status: 401, shape: "Error unauthorized" },
  { path: "/connectors", args: ["-X", "PATCH", "-u", "user:sandbox-config-token", ...JSON_BODY, "{}"], status: 401, shape: "Error unauthorized" },
  { path: "/connectors", args: OTHER_TOKEN, status: 200, shape: LIST },

  // HEAD and OPTIONS.
  { path: "/connectors", args: ["-I"], status: 200, shape: "" },
  { path: `/connectors/${UUID}`, args: ["-I"], status: 200, shape: "" },
  { path: "/connectors/0", args: ["-I"], status: 404, shape: "" },
  { path: `/logos/${UUID}-thumbnail.webp`, args: ["-I"], status: 200, shape: "", headers: { "content-type": "image/webp" } },
  { path: "/connectors", args: ["-X", "OPTIONS"], status: 204, shape: "", headers: { ...PREFLIGHT, "access-control-allow-methods": "GET, HEAD, PATCH, OPTIONS" } },
  { path: `/connectors/${UUID}`, args: ["-X", "OPTIONS"], status: 204, shape: "", headers: { ...PREFLIGHT, "access-control-allow-methods": "GET, HEAD, PUT, OPTIONS" } },

  // What is refused.
  { path: "/connectors", args: ["-X", "DELETE"], status: 405, shape: "Error methodNotAllowed", headers: { allow: "GET, HEAD, PATCH, OPTIONS" } },
  { path: "/connectors/", status: 404, shape: "Error notFound" },
  { path: "/users/me", status: 404, shape: "Error notFound" },
  { path: "/connectors/99999", status: 404, shape: "Error notFound" },
  { path: `/connectors/${UUID}/sources/99999`, status: 404, shape: "Error notFound" },
  { path: `/logos/${UUID}.png`, status: 404, shape: "Error notFound" },
  { path: "/connectors?expand=nonsense", status: 400, shape: "Error invalidValue" },
  { path: "/connectors?limit=many", status: 400, shape: "Error invalidValue" },
  { path: "/connectors", args: ["-X", "PATCH", ...TOKEN, ...JSON_BODY, "{}"], status: 400, shape: "Error missingParameter" },
  { path: `/connectors/${UUID}`, args: ["-X", "PUT", ...TOKEN, ...JSON_BODY, "{"], status: 400, shape: "Error invalidValue" },
];

/** The command line, serving a sandbox. */
interface Served extends AsyncDisposable {
  /** Where it serves, with `/2.0`. */
  baseUrl: string;
}

/** Starts `powens sandbox`, and waits until it says where it serves. */
async function startSandbox(): Promise<Served> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--allow-net", "src/cli/mod.ts", "sandbox"],
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  });
  const process = command.spawn();
  const lines = process.stdout.pipeThrough(new TextDecoderStream());
  const reader = lines.getReader();
  let printed = "";
  while (!printed.includes("\n")) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`powens sandbox ended early: ${printed}`);
    printed += value;
  }
  return {
    baseUrl: printed.trim(),
    async [Symbol.asyncDispose]() {
      process.kill("SIGTERM");
      await process.status;
      await reader.cancel();
    },
  };
}

/** What curl got. */
interface Reply {
  status: number;
  headers: Headers;
  body: string;
}

/** Runs curl, of which the output is a head and a body. */
async function runCurl(args: readonly string[]): Promise<Reply> {
  const { success, stdout, stderr } = await new Deno.Command("curl", {
    args: ["--silent", "--show-error", "--include", ...args],
    stdin: "null",
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  const [head = "", ...rest] = new TextDecoder().decode(stdout)
    .split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = new Headers(lines.map((line): [string, string] => {
    const [name = "", ...value] = line.split(":");
    return [name, value.join(":").trim()];
  }));
  return {
    status: Number(first.split(" ")[1]),
    headers,
    body: rest.join("\r\n\r\n"),
  };
}

/** Says what a body is: JSON by its objects, and all else by its first four characters. */
function shapeOf({ headers, body }: Reply): string {
  return headers.get("content-type") === "application/json" && body !== ""
    ? shapeOfJson(JSON.parse(body))
    : body.slice(0, 4);
}

function shapeOfJson(value: unknown): string {
  if (Array.isArray(value)) return `${shapeOfJson(value[0])}[]`;
  if (typeof value !== "object" || value === null) return typeof value;
  if ("code" in value && "description" in value) {
    const { code, request_id, message } = Object(value);
    assertEquals([typeof request_id, message], ["number", undefined]);
    return `Error ${code}`;
  }
  if ("products" in value) return "Connector";
  if ("id_connector" in value) return "Source";
  if ("label" in value) return "Field";
  if ("kty" in value) return "Key";
  const entries = Object.entries(value)
    .map(([key, one]) => `${key}: ${shapeOfJson(one)}`);
  return `{${entries.join(", ")}}`;
}

Deno.test("powens sandbox answers curl, route by route", async (test) => {
  await using served = await startSandbox();
  for (const { path, args = [], status, shape, headers = {} } of TABLE) {
    await test.step(`curl ${[path, ...args].join(" ")}`, async () => {
      const reply = await runCurl([...args, served.baseUrl + path]);
      const expected = {
        "access-control-allow-origin": "*",
        "content-type": "application/json",
        ...headers,
      };
      const names = Object.keys(expected);
      assertEquals(
        {
          status: reply.status,
          shape: shapeOf(reply),
          headers: Object.fromEntries(
            names.map((name) => [name, reply.headers.get(name) ?? ""]),
          ),
        },
        { status, shape, headers: expected },
      );
    });
  }
  await test.step("curl without /2.0", async () => {
    const root = served.baseUrl.replace("/2.0", "");
    const reply = await runCurl([`${root}/connectors`]);
    assertEquals([reply.status, shapeOf(reply)], [404, "Error notFound"]);
  });
});
