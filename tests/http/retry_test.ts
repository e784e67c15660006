import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ApiError } from "../../src/http/api_error.ts";
import { NetworkError } from "../../src/http/network_error.ts";
import { parseRetryAfter, retryDelay } from "../../src/http/retry.ts";
import { TimeoutError } from "../../src/http/timeout_error.ts";
import { DecodeError, UsageError } from "../../src/model/mod.ts";

const REQUEST = { method: "GET", url: "https://acme.biapi.pro/", attempts: 1 };

function apiError(status: number, retryAfter: number | null = null): ApiError {
  return new ApiError({
    status,
    code: null,
    description: "",
    userMessage: null,
    requestId: null,
    retryAfter,
    body: null,
  }, REQUEST);
}

function delayAfter(
  error: unknown,
  method: string,
  attempts: number,
  policy: Parameters<typeof retryDelay>[2],
): number | undefined {
  return retryDelay(error, { ...REQUEST, method, attempts }, policy);
}

const POLICY = { random: () => 0.5 };

Deno.test("retryDelay() repeats reads and PUTs after whatever passes", () => {
  for (const method of ["GET", "PUT"]) {
    for (const status of [429, 500, 502, 503, 504]) {
      assertEquals(delayAfter(apiError(status), method, 1, POLICY), 125);
    }
    assertEquals(
      delayAfter(new NetworkError("", REQUEST), method, 1, POLICY),
      125,
    );
    assertEquals(
      delayAfter(new TimeoutError("", REQUEST), method, 1, POLICY),
      125,
    );
  }
});

Deno.test("retryDelay() repeats a PATCH only if nothing was done", () => {
  assertEquals(delayAfter(apiError(429), "PATCH", 1, POLICY), 125);
  assertEquals(delayAfter(apiError(503), "PATCH", 1, POLICY), 125);
  for (
    const error of [
      apiError(500),
      apiError(502),
      apiError(504),
      new NetworkError("", REQUEST),
      new TimeoutError("", REQUEST),
    ]
  ) {
    assertEquals(delayAfter(error, "PATCH", 1, POLICY), undefined);
  }
});

Deno.test("retryDelay() does not repeat what would fail again", () => {
  for (
    const error of [
      apiError(400),
      apiError(401),
      apiError(404),
      apiError(409),
      apiError(501),
      new DecodeError([{ path: "", expected: "", received: "" }]),
      new UsageError(""),
      new Error("not ours"),
    ]
  ) {
    assertEquals(delayAfter(error, "GET", 1, POLICY), undefined);
  }
});

Deno.test("retryDelay() ends with the last attempt", () => {
  assert(delayAfter(apiError(503), "GET", 2, POLICY) !== undefined);
  assertEquals(delayAfter(apiError(503), "GET", 3, POLICY), undefined);
});

Deno.test("retryDelay() is anywhere below a bound that doubles up to the maximum", () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 50 }),
    fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    (attempt, random) => {
      const policy = { attempts: 99, random: () => random };
      const bound = Math.min(8_000, 250 * 2 ** (attempt - 1));
      assertEquals(
        delayAfter(apiError(503), "GET", attempt, policy),
        random * bound,
      );
    },
  ));
});

Deno.test("retryDelay() has no end of attempts without delay, if asked for that", () => {
  const policy = { attempts: Infinity, baseDelay: 0 };
  for (const attempt of [1, 1_024, 1_025, 2 ** 53]) {
    assertEquals(delayAfter(apiError(503), "GET", attempt, policy), 0);
  }
});

Deno.test("retryDelay() waits for as long as the server asks, without jitter", () => {
  assertEquals(delayAfter(apiError(429, 3_000), "GET", 1, POLICY), 3_000);
  assertEquals(delayAfter(apiError(429, 0), "GET", 1, POLICY), 0);
});

Deno.test("retryDelay() gives up if the server asks for more than the maximum", () => {
  assertEquals(delayAfter(apiError(429, 8_000), "GET", 1, POLICY), 8_000);
  assertEquals(delayAfter(apiError(429, 8_001), "GET", 1, POLICY), undefined);
});

Deno.test("retryDelay() never tries again if it must not, or the policy makes no sense", () => {
  assertEquals(delayAfter(apiError(503), "GET", 1, false), undefined);
  for (const attempts of [1, 0, -1, NaN]) {
    assertEquals(delayAfter(apiError(503), "GET", 1, { attempts }), undefined);
  }
  for (const policy of [{ baseDelay: NaN }, { maxDelay: NaN }]) {
    assertEquals(delayAfter(apiError(503), "GET", 1, policy), undefined);
  }
});

Deno.test("retryDelay() has defaults for what a policy leaves out", () => {
  assert(delayAfter(apiError(503), "GET", 2, undefined) !== undefined);
  assertEquals(delayAfter(apiError(503), "GET", 3, undefined), undefined);
  assert(delayAfter(apiError(429, 8_000), "GET", 1, {}) === 8_000);
});

const NOW = Date.UTC(1994, 10, 6, 8, 49, 30);

Deno.test("parseRetryAfter() reads seconds", () => {
  assertEquals(parseRetryAfter("0", NOW), 0);
  assertEquals(parseRetryAfter("120", NOW), 120_000);
  assertEquals(parseRetryAfter("9".repeat(400), NOW), Infinity);
});

Deno.test("parseRetryAfter() reads the three dates of HTTP", () => {
  for (
    const date of [
      "Sun, 06 Nov 1994 08:49:37 GMT",
      "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
    ]
  ) {
    assertEquals(parseRetryAfter(date, NOW), 7_000, date);
  }
});

Deno.test("parseRetryAfter() does not wait for a date in the past", () => {
  assertEquals(parseRetryAfter("Sun, 06 Nov 1994 08:49:00 GMT", NOW), 0);
});

Deno.test("parseRetryAfter() passes over what it is not", () => {
  for (
    const value of [
      null,
      "",
      "-5",
      "1.5",
      "soon",
      "1994-11-06",
      "Sun, never GMT",
    ]
  ) {
    assertEquals(parseRetryAfter(value, NOW), null, String(value));
  }
});
