import { assertEquals } from "@std/assert";
import { createSandbox, type Fault } from "../../src/sandbox/mod.ts";
import { BASE, settle, UUID } from "./setup.ts";

const PATHS = [
  ["/connectors", "GET, HEAD, PATCH, OPTIONS"],
  ["/banks", "GET, HEAD, OPTIONS"],
  [`/connectors/${UUID}`, "GET, HEAD, PUT, OPTIONS"],
  ["/connectors/1,2", "PUT, OPTIONS"],
  [`/connectors/${UUID}/sources/1`, "GET, HEAD, PUT, OPTIONS"],
  ["/publickey", "GET, HEAD, OPTIONS"],
  [`/logos/${UUID}-thumbnail.webp`, "GET, HEAD, OPTIONS"],
] as const;

for (const [path, allow] of PATHS) {
  Deno.test(`createSandbox() answers OPTIONS at ${path} with what a browser asks before a write`, async () => {
    const { fetch, requests } = createSandbox();
    const response = await fetch(BASE + path, {
      method: "OPTIONS",
      headers: {
        "origin": "https://app.example",
        "access-control-request-method": "PUT",
        "access-control-request-headers": "authorization,content-type",
      },
    });
    assertEquals([response.status, response.body], [204, null]);
    assertEquals(Object.fromEntries(response.headers), {
      "allow": allow,
      "access-control-allow-origin": "*",
      "access-control-allow-methods": allow,
      "access-control-allow-headers": "*, Authorization",
    });
    assertEquals(requests.map(({ method, route }) => [method, route]), [
      ["OPTIONS", undefined],
    ]);
  });
}

for (const [path, allow] of PATHS) {
  if (!allow.startsWith("GET")) continue;
  Deno.test(`createSandbox() answers HEAD at ${path} as GET, without the body`, async () => {
    const { fetch, requests } = createSandbox();
    const full = await fetch(BASE + path);
    const head = await fetch(BASE + path, { method: "HEAD" });
    assertEquals(head.status, full.status);
    assertEquals(head.body, null);
    assertEquals([...head.headers], [...full.headers]);
    assertEquals(requests[1]?.route, requests[0]?.route);
    await full.body?.cancel();
  });
}

Deno.test("createSandbox() answers HEAD with an error as GET, without the body", async () => {
  const { fetch } = createSandbox();
  const response = await fetch(`${BASE}/connectors/0`, { method: "HEAD" });
  assertEquals([response.status, response.body], [404, null]);
});

Deno.test("createSandbox() opens every answer to pages of any origin", async () => {
  const { fetch, faults } = createSandbox();
  const wrong: Fault[] = [
    { kind: "html" },
    { kind: "rateLimit", retryAfter: "1" },
    { kind: "status", status: 500 },
    { kind: "stalledBody" },
    { kind: "truncated" },
    { kind: "wrongType" },
    { kind: "oversized", bytes: 1 },
  ];
  faults.push(...wrong);
  for (let count = 0; count <= wrong.length; count++) {
    const response = await fetch(`${BASE}/connectors`);
    assertEquals(response.headers.get("access-control-allow-origin"), "*");
    await response.body?.cancel();
  }
  for (const method of ["GET", "OPTIONS", "DELETE"]) {
    const response = await fetch(`${BASE}/users/me`, { method });
    assertEquals(response.status, 404);
    assertEquals(response.headers.get("access-control-allow-origin"), "*");
    await response.body?.cancel();
  }
});

Deno.test("createSandbox() strikes no OPTIONS with a fault", async () => {
  const { fetch, faults } = createSandbox();
  faults.push({ kind: "disconnect" });
  const address = `${BASE}/connectors`;
  assertEquals((await fetch(address, { method: "OPTIONS" })).status, 204);
  assertEquals(faults.length, 1);
  assertEquals((await settle(fetch(address))) instanceof TypeError, true);
});
