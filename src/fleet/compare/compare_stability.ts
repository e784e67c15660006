import { isJsonObject } from "../../model/internal.ts";
import type { Comparable } from "./changed_properties.ts";
import type { ChangedStability } from "./difference.ts";

// From the least reliable to the most reliable. Other statuses have no order.
const ORDER: readonly string[] = ["down", "unstable", "stable"];

/** Compares the stability of a connector, or of a source. */
export function compareStability(
  before: Comparable,
  after: Comparable,
  about: Pick<ChangedStability, "uuid" | "name" | "source">,
): ChangedStability[] {
  const oldStatus = statusOf(before);
  const newStatus = statusOf(after);
  if (oldStatus === newStatus) return [];
  return [{
    kind: "stabilityChanged",
    grade: "notable",
    ...about,
    direction: directionOf(oldStatus, newStatus),
    before: oldStatus,
    after: newStatus,
  }];
}

/** The status of a stability. An answer may not have it. */
export function statusOf({ stability }: Comparable): string | null {
  return isJsonObject(stability) && typeof stability.status === "string"
    ? stability.status
    : null;
}

function directionOf(
  before: string | null,
  after: string | null,
): ChangedStability["direction"] {
  const oldPlace = ORDER.indexOf(before ?? "");
  const newPlace = ORDER.indexOf(after ?? "");
  if (oldPlace < 0 || newPlace < 0) return "changed";
  return newPlace < oldPlace ? "fell" : "rose";
}
