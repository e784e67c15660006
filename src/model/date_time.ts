import { parseUtcDateTime } from "./calendar.ts";
import { UsageError } from "./usage_error.ts";

/**
 * A date and a time of day as the API writes them, `YYYY-MM-DD HH:MM:SS`,
 * without a time zone.
 *
 * It is left as a string, since nothing in an answer says in which zone to
 * read it: see {@linkcode parseDateTime}.
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export type DateTime = string;

/**
 * Reads a zone-less date and time of the API in a given time zone.
 *
 * Where the zone's clocks are put forward, a time that they skip is read with
 * the offset from before. Where they are put back, a time that comes twice is
 * read as the earlier of the two.
 *
 * @param value The date and time, such as `2026-03-01 08:30:00`
 * @param timeZone An IANA time zone, such as `Europe/Paris` or `UTC`
 * @returns The moment
 * @throws {UsageError} If the value is not a date and time of a real calendar
 * day in that format, or the time zone is not known
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
    throw new UsageError(
      `Cannot read the date and time as it must be a real moment written YYYY-MM-DD HH:MM:SS: got ${
        JSON.stringify(value)
      }`,
    );
  }
  const clock = createClock(timeZone);
  // A zone's offset can only be asked for at a moment, and the moment is what
  // is sought: the offsets a day before and a day after are the only two that
  // can be in force, as no zone changes its clocks twice within two days.
  const before = wall - offsetAt(clock, wall - DAY);
  const after = wall - offsetAt(clock, wall + DAY);
  for (const moment of [before, after]) {
    if (moment + offsetAt(clock, moment) === wall) return new Date(moment);
  }
  return new Date(before);
}

const DAY = 86_400_000;

function createClock(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      timeZoneName: "longOffset",
    });
  } catch {
    throw new UsageError(
      `Cannot read the date and time as 'timeZone' must be an IANA time zone, such as "Europe/Paris": got ${
        JSON.stringify(timeZone)
      }`,
    );
  }
}

/** How far the clock on the wall is ahead of UTC at a moment, in milliseconds. */
function offsetAt(clock: Intl.DateTimeFormat, moment: number): number {
  // The text ends in GMT, or in such as GMT+05:30, or in the distant past in
  // such as GMT-00:44:30.
  const [, sign = "+", hours = 0, minutes = 0, seconds = 0] =
    /([+-])(\d+):(\d+):?(\d*)$/.exec(clock.format(moment)) ?? [];
  const offset = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return Number(`${sign}1000`) * offset;
}
