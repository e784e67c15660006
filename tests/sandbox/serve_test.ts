import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import {
  getConnector,
  listConnectors,
  NetworkError,
  updateConnectors,
} from "../../mod.ts";
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from "../../src/sandbox/mod.ts";
import { send, settle, UUID } from "./setup.ts";

/** Serves a sandbox on a loopback port, as long as a function runs. */
async function serve(
  run: (origin: string, sandbox: Sandbox) => Promise<void>,
  options?: SandboxOptions,
): Promise<void> {
  const sandbox = createSandbox(options);
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen() {}, onError: answerError },
    sandbox.fetch,
  );
  try {
    await run(`http://127.0.0.1:${server.addr.port}`, sandbox);
  } finally {
    await server.shutdown();
  }
}

function answerError(): Response {
  return new Response(null, { status: 500 });
}

Deno.test("createSandbox() answers over a socket what it answers in memory", async () => {
  await serve(async (origin, sandbox) => {
    for (
      const path of [
        "/connectors?expand=sources,fields&limit=5",
        `/connectors/${UUID}`,
        "/connectors/none",
      ]
    ) {
      const response = await fetch(`${origin}/2.0${path}`);
      const expected = await send(createSandbox(), `GET ${path}`);
      assertEquals(response.status, expected.status);
      assertEquals(response.headers.get("content-type"), "application/json");
      const { request_id: _, ...body } = await response.json();
      const { request_id: __, ...expectedBody } = expected.body;
      assertEquals(body, expectedBody);
    }
    const refused = await fetch(`${origin}/2.0/connectors`, {
      method: "DELETE",
    });
    assertEquals(refused.status, 405);
    assertEquals(refused.headers.get("allow"), "GET, HEAD, PATCH, OPTIONS");
    await refused.body?.cancel();
    assertEquals(sandbox.requests.length, 4);
  });
});

Deno.test("createSandbox() serves a client over a socket", async () => {
  await serve(async (origin, { token, requests, faults }) => {
    const api = {
      domain: "acme-sandbox",
      baseUrl: `${origin}/2.0`,
      token,
      retry: { baseDelay: 1 },
    };
    faults.push({ kind: "html", times: 2 });
    const { connectors, total } = await listConnectors(api, {
      expand: ["sources", "fields"],
    });
    assertEquals(connectors.length, total);
    assert(connectors.length > 90);
    assertEquals(requests.length, 3);

    const changed = await updateConnectors(api, { [UUID]: { hidden: true } });
    assertEquals(changed.connectors.map(({ uuid }) => uuid), [UUID]);
    assertEquals((await getConnector(api, UUID)).hidden, true);
    assertEquals((await listConnectors(api)).total, Number(total) - 1);
    assertEquals(
      requests.map(({ authenticated }) => authenticated),
      [false, false, false, true, false, false],
    );
  });
});

Deno.test("createSandbox() stalls over a socket until the client goes away", async () => {
  await serve(async (origin, { faults, requests }) => {
    const api = {
      domain: "acme-sandbox",
      baseUrl: `${origin}/2.0`,
      retry: false,
    } as const;
    for (const kind of ["stalledHeaders", "stalledBody"] as const) {
      faults.push({ kind });
      const reason = new Error("No longer wanted");
      const controller = new AbortController();
      const options = { signal: controller.signal };
      const result = settle(getConnector(api, UUID, {}, options));
      const count = requests.length;
      while (requests.length === count) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      controller.abort(reason);
      assertEquals(await result, reason);
    }
  });
});

Deno.test("createSandbox() lets the server handle a dropped connection", async () => {
  await serve(async (origin, { faults }) => {
    faults.push({ kind: "disconnect" });
    const response = await fetch(`${origin}/2.0/connectors`);
    assertEquals(response.status, 500);
  });
});

Deno.test("createSandbox() serves no longer than the server does", async () => {
  let baseUrl = "";
  await serve(async (origin) => {
    baseUrl = `${origin}/2.0`;
    await getConnector({ domain: "acme", baseUrl }, UUID);
  });
  const error = await settle(
    getConnector({ domain: "acme", baseUrl, retry: false }, UUID),
  );
  assertInstanceOf(error, NetworkError);
});

/** What a Worker's module exports by default. */
interface Worker {
  fetch(request: Request, env: unknown, context: unknown): Promise<Response>;
}

Deno.test("createSandbox() works as the default export of a Worker, with any further arguments", async () => {
  const sandbox = createSandbox();
  const worker: Worker = sandbox;
  const context = { waitUntil() {}, passThroughOnException() {} };
  for (
    const env of [
      undefined,
      null,
      {},
      "GET",
      { method: "DELETE", body: "x", signal: "none", headers: 5 },
      {
        get method(): string {
          throw new Error("Not to be read");
        },
      },
      new Proxy({}, {
        get: () => {
          throw new Error("Not to be read");
        },
      }),
    ]
  ) {
    const request = new Request("https://worker.example/2.0/connectors/1", {
      method: "PUT",
      headers: { authorization: `Bearer ${sandbox.token}` },
      body: '{"hidden":false}',
    });
    const response = await worker.fetch(request, env, context);
    assertEquals(response.status, 200);
    assertEquals((await response.json()).uuid, UUID);
  }
  for (const { route } of sandbox.requests) {
    assertEquals(route, "PUT /connectors/{uuid}");
  }
});

Deno.test("createSandbox() has a fetch that needs no 'this'", async () => {
  const { fetch } = createSandbox();
  const bound = fetch.bind(undefined);
  const response = await bound("https://acme.biapi.pro/2.0/connectors/1");
  assertEquals((await response.json()).uuid, UUID);
});
