import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { ApiError } from "../../src/http/api_error.ts";
import { NetworkError } from "../../src/http/network_error.ts";
import { retryDelay, type RetryPolicy } from "../../src/http/retry.ts";
import { readSettings } from "../../src/http/settings.ts";
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
  policy: RetryPolicy,
): number {
  const { retry } = readSettings("test", { domain: "acme", retry: policy }, {});
  return retryDelay(error, { ...REQUEST, method, attempts }, retry);
}

const POLICY = { random: () => 0.5 };

Deno.test("retryDelay() repeats reads and PUTs after every transient error", () => {
  for (const method of ["GET", "PUT"]) {
    for (const status of [429, 500, 502, 503, 504]) {
      assertEquals(delayAfter(apiError(status), method, 1, POLICY), 125);
    }
    assertEquals(
      delayAfter(new NetworkError("", REQUEST), method, 1, POLICY),
      125,
    );
    assertEquals(
      delayAfter(
        new TimeoutError("", REQUEST, "timeout", 1),
        method,
        1,
        POLICY,
      ),
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
      new TimeoutError("", REQUEST, "timeout", 1),
    ]
  ) {
    assertEquals(delayAfter(error, "PATCH", 1, POLICY), Infinity);
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
      new TimeoutError("", REQUEST, "deadline", 1),
      new DecodeError([{ path: "", expected: "", received: "" }]),
      new UsageError(""),
      new Error("not ours"),
    ]
  ) {
    assertEquals(delayAfter(error, "GET", 1, POLICY), Infinity);
  }
});

Deno.test("retryDelay() ends with the last attempt", () => {
  assert(delayAfter(apiError(503), "GET", 2, POLICY) < Infinity);
  assertEquals(delayAfter(apiError(503), "GET", 3, POLICY), Infinity);
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

Deno.test("retryDelay() allows any number of attempts without delay", () => {
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
  assertEquals(delayAfter(apiError(429, 8_001), "GET", 1, POLICY), Infinity);
});

Deno.test("retryDelay() never tries again after the only attempt", () => {
  assertEquals(
    delayAfter(apiError(503), "GET", 1, { attempts: 1 }),
    Infinity,
  );
});

Deno.test("retryDelay() has defaults for what a policy leaves out", () => {
  assert(delayAfter(apiError(503), "GET", 2, {}) < Infinity);
  assertEquals(delayAfter(apiError(503), "GET", 3, {}), Infinity);
  assert(delayAfter(apiError(429, 8_000), "GET", 1, {}) === 8_000);
});
