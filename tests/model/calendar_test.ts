import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { parseUtcDateTime, parseUtcDay } from "../../src/model/internal.ts";

Deno.test("parseUtcDay() reads every day of the calendar", () => {
  fc.assert(fc.property(
    fc.date({
      min: new Date("0000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    }),
    (date) => {
      const day = date.toISOString().slice(0, 10);
      assertEquals(parseUtcDay(day), Date.parse(`${day}T00:00:00.000Z`));
    },
  ));
});

Deno.test("parseUtcDay() reads nothing else", () => {
  for (
    const text of [
      "",
      "2026-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "20260101",
      "+002026-01-01",
      "2026-01-01 ",
      "2026-01-01T00:00:00Z",
      "2026-01-01 00:00:00",
      "today",
    ]
  ) {
    assertEquals(parseUtcDay(text), undefined, text);
  }
});

Deno.test("parseUtcDateTime() reads a moment to the second, and nothing else", () => {
  assertEquals(
    parseUtcDateTime("2024-02-29 23:59:59"),
    Date.UTC(2024, 1, 29, 23, 59, 59),
  );
  for (
    const text of [
      "2024-02-29",
      "2024-02-29 24:00:00",
      "2024-02-29 23:59:60",
      "2024-02-29T23:59:59",
      "2024-02-29 23:59:59.5",
      "2024-02-29 23:59:59Z",
    ]
  ) {
    assertEquals(parseUtcDateTime(text), undefined, text);
  }
});
