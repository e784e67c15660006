import { STABILITY_STATUSES } from "../enumerations.ts";
import { type Describe, isOneOf, isText } from "./check.ts";

/** Checks the stability of a connector or a source. */
export const isStability: Describe = (object, notes) =>
  isText(object.last_update ?? "", notes) &&
  isOneOf(object.status, notes, STABILITY_STATUSES);
