import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { parseRetryAfter } from "../../src/http/retry_after.ts";

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
      "Wait 5",
      "After 2030",
      "5 ",
      "+5",
      "1e3",
      "0x10",
      "Sun, 06 Nov 1994 08:49:37",
      "Sun, 06 Nov 1994 08:49:37 CET",
      "Sun, 06 Nov 1994 08:49:37 +0100",
      "Sun, 6 Nov 1994 08:49:37 GMT",
      "Sun, 32 Nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 25:49:37 GMT",
      "Sun, 06 Foo 1994 08:49:37 GMT",
      "sun, 06 nov 1994 08:49:37 gmt",
      "Sunday, 06-Nov-1994 08:49:37 GMT",
      "Sun Nov 06 08:49:37 1994 GMT",
      "Sun, 06 Nov 1994 08:49:37 GMT, 5",
    ]
  ) {
    assertEquals(parseRetryAfter(value, NOW), null, String(value));
  }
});

Deno.test("parseRetryAfter() reads every date, as a Date writes it", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 4_102_444_800 }),
    fc.integer({ min: 0, max: 4_102_444_800 }),
    (moment, now) => {
      const text = new Date(moment * 1_000).toUTCString();
      assertEquals(
        parseRetryAfter(text, now * 1_000),
        Math.max(0, moment - now) * 1_000,
      );
    },
  ));
});
