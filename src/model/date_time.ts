import { parseUtcDateTime } from "./calendar.ts";
import { invalidArgument } from "./invalid_argument.ts";

/**
 * A date and time of the API, as `YYYY-MM-DD HH:MM:SS`. It is a string, as the
 * API does not say the time zone: see {@linkcode parseDateTime}.
 *
 * @see
 * {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type DateTime = string;

/**
 * Reads a date and time of the API in a given time zone.
 *
 * If the clocks of the zone skip the time, it is read with the offset from
 * before. If the time comes twice, it is read as the earlier one.
 *
 * @param value The date and time, such as `2026-03-01 08:30:00`
 * @param timeZone An IANA time zone, such as `Europe/Paris` or `UTC`
 * @returns The date
 * @throws {UsageError} If the value does not exist or has another format, or if
 * the time zone is unknown
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { parseDateTime } from "@connectors/powens";
 *
 * const moment = parseDateTime("2026-07-01 08:30:00", "Europe/Paris");
 *
 * assertEquals(moment.toISOString(), "2026-07-01T06:30:00.000Z");
 * ```
 */
export function parseDateTime(value: DateTime, timeZone: string): Date {
  const wall = parseUtcDateTime(`${value}`);
  if (wall === undefined) {
    throw invalidArgument(
      ACTION,
      "value",
      "a date and time that exists, as YYYY-MM-DD HH:MM:SS",
      value,
    );
  }
  const clock = createClock(timeZone);
  // The offset of a zone is only known at a moment, and the moment is sought.
  // It is one of the offsets a day before and a day after, as no zone changes
  // its clocks twice within two days.
  const before = wall - offsetAt(clock, wall - DAY);
  const after = wall - offsetAt(clock, wall + DAY);
  for (const moment of [before, after]) {
    if (moment + offsetAt(clock, moment) === wall) return new Date(moment);
  }
  return new Date(before);
}

const ACTION = "read the date and time";

const DAY = 86_400_000;

function createClock(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      timeZoneName: "longOffset",
    });
  } catch {
    throw invalidArgument(
      ACTION,
      "timeZone",
      'an IANA time zone, such as "Europe/Paris"',
      timeZone,
    );
  }
}

/** The offset from UTC at a moment, in milliseconds. */
function offsetAt(clock: Intl.DateTimeFormat, moment: number): number {
  // The text ends in GMT, in GMT+05:30 and the like, or in the distant past in
  // GMT-00:44:30 and the like.
  const [, sign = "+", hours = 0, minutes = 0, seconds = 0] =
    /([+-])(\d+):(\d+):?(\d*)$/.exec(clock.format(moment)) ?? [];
  const offset = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return Number(`${sign}1000`) * offset;
}
