import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import fc from "fast-check";
import { ApiError, getConnector, isPowensError } from "../../mod.ts";
import { SEED } from "../seed/mod.ts";
import { fetchOf } from "./memory.ts";
import { NASTY } from "./mutate.ts";
import { answer } from "./reply.ts";
import { ROUTES, UUID } from "./routes.ts";

const nasty = fc.constantFrom(...NASTY);

/** The JSON of an error, with the keys that the API documents or without. */
const errors = fc.dictionary(
  fc.constantFrom(
    "code",
    "description",
    "message",
    "request_id",
    "__proto__",
    "status",
    "name",
  ),
  nasty,
).map((keys) =>
  `{${Object.entries(keys).map(([key, json]) => `"${key}":${json}`)}}`
);

const headers = fc.record({
  "x-request-id": fc.constantFrom("", "abc", "é"),
  "retry-after": fc.constantFrom("", "0", "-1", "1e3", "NaN", "Sun, 32 Nov"),
  "content-type": fc.constantFrom(
    "",
    "text/html",
    "application/json; charset=utf-16",
  ),
}, { requiredKeys: [] });

Deno.test(`10,000 nasty errors are ApiErrors with what their type says (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(errors, nasty, fc.string()),
      headers,
      fc.integer({ min: 300, max: 599 }).filter((status) => status !== 304),
      fc.constantFrom(undefined, "a-config-token"),
      async (body, headers, status, token) => {
        const error = await getConnector(
          {
            domain: "acme",
            token,
            retry: false,
            fetch: fetchOf(() =>
              Promise.resolve(answer(status, body, headers))
            ),
          },
          UUID,
          {},
          { authenticated: token !== undefined },
        ).catch((error) => error);
        assertInstanceOf(error, ApiError);
        assertEquals(error.status, status);
        for (const key of ["code", "userMessage", "requestId"] as const) {
          assert(error[key] === null || typeof error[key] === "string", key);
        }
        assert(typeof error.description === "string");
        assert(error.retryAfter === null || error.retryAfter >= 0);
        assertEquals(Object.getPrototypeOf(error), ApiError.prototype);
        assertEquals(error.name, "ApiError");
      },
    ),
    { numRuns: 10_000, seed: SEED },
  );
});

const SOUND =
  `{"connectors":[{"id":1,"uuid":"${UUID}","name":"é","charged":true,` +
  `"beta":false,"sources":[{"id":1,"id_connector":1,"name":"openapi","priority":0}]}],"total":1}`;

Deno.test(`10,000 answers with broken bytes end in a value or an error of ours (seed ${SEED})`, async () => {
  const sound = new TextEncoder().encode(SOUND);
  let values = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ROUTES),
      fc.array(
        fc.tuple(fc.nat(sound.byteLength - 1), fc.nat(255)),
        { maxLength: 4 },
      ),
      fc.nat(sound.byteLength),
      fc.constantFrom("end", "reset"),
      async (route, changes, length, then) => {
        const bytes = sound.slice(0, length % 3 === 0 ? length : undefined);
        for (const [index, byte] of changes) bytes[index] = byte;
        await route.call({
          domain: "acme",
          token: "a-config-token",
          retry: false,
          fetch: fetchOf(() => Promise.resolve(answer(200, bytes, {}, then))),
        }).then(() => values++, (error) => assert(isPowensError(error), error));
      },
    ),
    { numRuns: 10_000, seed: SEED },
  );
  assert(values > 300, String(values));
});
