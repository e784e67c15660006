import { assert, assertEquals } from "@std/assert";
import { createSandbox, type Sandbox } from "../../src/sandbox/mod.ts";
import { BASE, send, UUID } from "./setup.ts";

const MEGABYTE = 1_000_000;

/** Sends a write with a large body, and a number that tells it from others. */
async function sendLarge(sandbox: Sandbox, number: number): Promise<void> {
  const body = { hidden: false, number, padding: "x".repeat(MEGABYTE) };
  await send(sandbox, `PUT /connectors/${UUID}`, { body });
}

Deno.test("createSandbox() keeps of its requests at most 16 million characters, and the newest ones", async () => {
  const sandbox = createSandbox();
  for (let number = 1; number <= 40; number++) {
    await sendLarge(sandbox, number);
  }
  const numbers = sandbox.requests.map(({ body }) => Object(body).number);
  assertEquals(numbers, Array.from({ length: 16 }, (_, index) => 25 + index));
});

Deno.test("createSandbox() keeps at most 16,384 requests, however small", async () => {
  const { fetch, requests } = createSandbox({ size: 1 });
  for (let count = 0; count < 17_000; count++) {
    await fetch(`${BASE}/banks?offset=${count}`, { method: "HEAD" });
  }
  assert(requests.length > 15_000 && requests.length <= 16_384);
  assertEquals(requests.at(-1)?.url, `${BASE}/banks?offset=16999`);
});

Deno.test("createSandbox() keeps the newest request, however large", async () => {
  const sandbox = createSandbox();
  const body = { hidden: false, padding: "x".repeat(20 * MEGABYTE) };
  await sendLarge(sandbox, 1);
  await send(sandbox, `PUT /connectors/${UUID}`, { body });
  assertEquals(sandbox.requests.length, 1);
  await sendLarge(sandbox, 2);
  assertEquals(sandbox.requests.length, 1);
});

Deno.test("createSandbox() counts what is kept anew, when a caller took requests away", async () => {
  const sandbox = createSandbox();
  for (let number = 1; number <= 20; number++) {
    await sendLarge(sandbox, number);
    if (number === 12) sandbox.requests.length = 0;
  }
  assertEquals(sandbox.requests.length, 8);
});
