import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { parseDateTime, UsageError } from "../../src/model/mod.ts";

function read(value: string, timeZone: string): string {
  return parseDateTime(value, timeZone).toISOString();
}

Deno.test("parseDateTime() reads with the offset in force on that day", () => {
  assertEquals(
    read("2026-01-15 08:30:00", "Europe/Paris"),
    "2026-01-15T07:30:00.000Z",
  );
  assertEquals(
    read("2026-07-15 08:30:00", "Europe/Paris"),
    "2026-07-15T06:30:00.000Z",
  );
  assertEquals(read("2026-07-15 08:30:00", "UTC"), "2026-07-15T08:30:00.000Z");
  assertEquals(
    read("2026-07-15 08:30:00", "Pacific/Kiritimati"),
    "2026-07-14T18:30:00.000Z",
  );
});

Deno.test("parseDateTime() reads with an offset to the second, and in any year", () => {
  assertEquals(
    read("1960-01-01 00:00:00", "Africa/Monrovia"),
    "1960-01-01T00:44:30.000Z",
  );
  assertEquals(read("0000-01-01 00:00:00", "UTC"), "0000-01-01T00:00:00.000Z");
});

Deno.test("parseDateTime() reads a time that clocks skip with the offset from before", () => {
  assertEquals(
    read("2026-03-29 02:30:00", "Europe/Paris"),
    "2026-03-29T01:30:00.000Z",
  );
});

Deno.test("parseDateTime() reads a time that comes twice as the earlier one", () => {
  assertEquals(
    read("2026-10-25 02:30:00", "Europe/Paris"),
    "2026-10-25T00:30:00.000Z",
  );
});

Deno.test("parseDateTime() refuses a time that does not exist or has another format", () => {
  for (
    const value of [
      "",
      "2026-02-29 00:00:00",
      "2026-13-01 00:00:00",
      "2026-01-01 24:00:00",
      "2026-01-01 00:60:00",
      "2026-01-01",
      "2026-01-01T00:00:00",
      "2026-01-01 T00:00:00",
      "2026-01-01T00:00:00Z",
      "2026-01-01 00:00:00\n",
    ]
  ) {
    assertThrows(
      () => parseDateTime(value, "UTC"),
      UsageError,
      `got ${JSON.stringify(value)}`,
    );
  }
});

Deno.test("parseDateTime() refuses a time zone that does not exist", () => {
  assertThrows(
    () => parseDateTime("2026-01-01 00:00:00", "Europe/Lutece"),
    UsageError,
    "'timeZone' must be an IANA time zone",
  );
});

Deno.test("parseDateTime() gives a moment whose wall clock shows the value", () => {
  const zones = ["UTC", "Europe/Paris", "America/New_York", "Asia/Kathmandu"];
  fc.assert(fc.property(
    // From noon on, no zone of these changes its clocks.
    fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
    fc.constantFrom(...zones),
    (date, timeZone) => {
      const value = `${date.toISOString().slice(0, 10)} 12:34:56`;
      const clock = new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "medium",
      });
      assertEquals(clock.format(parseDateTime(value, timeZone)), value);
    },
  ));
});
