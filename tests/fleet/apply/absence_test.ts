import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { type Api, ApiError, DecodeError } from "../../../mod.ts";
import { applyPlan, type Plan } from "../../../src/fleet/mod.ts";
import { type Domain, domainOf, NOBODY, readAll } from "../setup.ts";
import { HIDE, PATCH, planOf, routesOf, statusesOf } from "./setup.ts";

/** A domain, with an API whose answers to some requests are changed. */
function withAnswers(
  { sandbox, api }: Domain,
  isMeant: (method: string, path: string) => boolean,
  spoil: (answer: Record<string, unknown>) => void,
): Api {
  return {
    ...api,
    fetch: async (input, init) => {
      const url = String(input);
      const response = await sandbox.fetch(url, init);
      if (!isMeant(init?.method ?? "", new URL(url).pathname)) return response;
      const answer = await response.json();
      spoil(answer);
      return Response.json(answer);
    },
  };
}

const isList = (method: string, path: string) =>
  method === "GET" && path.endsWith("/connectors");

/** Five connectors that are listed, of a domain. */
async function fiveOf(domain: Domain): Promise<string[]> {
  return (await readAll(domain)).filter(({ hidden }) => hidden !== true)
    .slice(0, 5).map(({ uuid }) => uuid);
}

function hide(uuids: readonly string[]): Plan {
  return planOf(...uuids.map((uuid) => ({ ...HIDE, uuid })));
}

function show(uuids: readonly string[]): Plan {
  return planOf(...uuids.map((uuid) => ({
    uuid,
    setting: "hidden" as const,
    before: true,
    after: false,
  })));
}

Deno.test("applyPlan() says that a connector is hidden already where it saw that, and not where it is gone", async () => {
  const domain = domainOf();
  const uuids = await fiveOf(domain);
  await applyPlan(domain.api, hide(uuids.slice(0, 1)));
  const plan = hide([...uuids, NOBODY]);
  const { results } = await applyPlan(domain.api, plan);
  const [first, ...others] = results;
  assertEquals(first?.status, "already");
  const last = others.pop();
  assert(last?.status === "failed");
  assertInstanceOf(last.error, ApiError);
  assertEquals(last.error.status, 404);
  assert(others.every(({ status }) => status === "done"));
});

Deno.test("applyPlan() shows the connectors that a list does not have, and leaves alone those that it has", async () => {
  const domain = domainOf();
  const uuids = await fiveOf(domain);
  await applyPlan(domain.api, hide(uuids.slice(2)));
  domain.sandbox.requests.length = 0;
  const outcome = await applyPlan(domain.api, show(uuids));
  const shown = uuids.slice(2).map((uuid) => [uuid, { hidden: false }]);
  assertEquals(statusesOf(outcome), [
    "already",
    "already",
    ...shown.map(() => "done" as const),
  ]);
  assertEquals(routesOf(domain), ["GET /connectors", PATCH]);
  assertEquals(domain.sandbox.requests[1]?.body, Object.fromEntries(shown));
});

Deno.test("applyPlan() reads connectors that are to be shown one by one, where the list is not whole or not readable", async () => {
  for (
    const spoil of [
      (list: Record<string, unknown>) => void delete list.total,
      (list: Record<string, unknown>) => list.total = Number(list.total) + 1,
      // A row that may be of any connector.
      ({ connectors }: Record<string, unknown>) =>
        Array.isArray(connectors) && (connectors[0].uuid = 42),
    ]
  ) {
    const domain = domainOf();
    const uuids = await fiveOf(domain);
    await applyPlan(domain.api, hide(uuids));
    domain.sandbox.requests.length = 0;
    const outcome = await applyPlan(
      withAnswers(domain, isList, spoil),
      show(uuids),
    );
    assertEquals(outcome.counts.done, 5);
    assertEquals(routesOf(domain), [
      "GET /connectors",
      ...uuids.map(() => "GET /connectors/{uuid}" as const),
      PATCH,
    ]);
  }
});

Deno.test("applyPlan() reads back one by one what a list does not have", async () => {
  const domain = domainOf();
  const uuids = await fiveOf(domain);
  domain.sandbox.faults.push({ kind: "truncated", route: PATCH });
  const outcome = await applyPlan(domain.api, hide(uuids));
  assertEquals(outcome.counts.done, 5);
  assertEquals(routesOf(domain).slice(2), [
    "GET /connectors",
    ...uuids.map(() => "GET /connectors/{uuid}" as const),
  ]);
});

Deno.test("applyPlan() sends nothing where it is answered about another connector", async () => {
  const domain = domainOf();
  const outcome = await applyPlan(
    withAnswers(
      domain,
      (method) => method === "GET",
      (connector) => connector.uuid = NOBODY,
    ),
    planOf(HIDE),
  );
  const [result] = outcome.results;
  assert(result?.status === "failed");
  assertInstanceOf(result.error, DecodeError);
  assertEquals(result.error.issues[0]?.path, "uuid");
  assertEquals(routesOf(domain), ["GET /connectors/{uuid}"]);
});

Deno.test("applyPlan() reads what was done where a write is answered about something else", async () => {
  const domain = domainOf();
  const plan = planOf(HIDE, {
    setting: "disabled",
    source: "openapi",
    before: false,
    after: true,
  });
  const outcome = await applyPlan(
    withAnswers(domain, (method) => method !== "GET", (answer) => {
      const { connectors } = answer;
      if (Array.isArray(connectors)) connectors[0].uuid = NOBODY;
      else Object.assign(answer, { id: 999_999, disabled: null });
    }),
    plan,
  );
  assertEquals(statusesOf(outcome), ["done", "done"]);
  assertEquals(routesOf(domain).filter((one) => one?.startsWith("GET")), [
    "GET /connectors/{uuid}",
    "GET /connectors/{uuid}",
    "GET /connectors/{uuid}/sources",
    "GET /connectors/{uuid}/sources/{sourceId}",
  ]);
});

Deno.test("applyPlan() does not know what was done where all answers are about another source", async () => {
  const domain = domainOf();
  const outcome = await applyPlan(
    withAnswers(
      domain,
      (_, path) => /\/sources\/\d+$/.test(path),
      (source) => source.id = 999_999,
    ),
    planOf({
      setting: "disabled",
      source: "openapi",
      before: false,
      after: true,
    }),
  );
  const [result] = outcome.results;
  assert(result?.status === "unknown");
  assertInstanceOf(result.error, DecodeError);
  const { path, expected, received } = result.error.issues[0] ?? {};
  const id = domain.sandbox.requests.at(-1)?.url.split("/").at(-1);
  assertEquals([path, expected, received], ["id", id, "999999"]);
});

Deno.test("applyPlan() does not say that a source is gone where the list of sources is not whole", async () => {
  const plan = planOf({
    setting: "disabled",
    source: "gone",
    before: false,
    after: true,
  });
  const domain = domainOf();
  assertEquals(statusesOf(await applyPlan(domain.api, plan)), ["refused"]);
  for (const total of [undefined, 99]) {
    const api = withAnswers(
      domain,
      (_, path) => path.endsWith("/sources"),
      (list) => list.total = total,
    );
    const { results: [result] } = await applyPlan(api, plan);
    assert(result?.status === "failed");
    assertInstanceOf(result.error, DecodeError);
    assertEquals(result.error.issues, [{
      path: "sources",
      expected: "every source",
      received: `2 of ${total ?? "an unknown number"}`,
    }]);
  }
});
