import { AUTH_MECHANISMS } from "../enumerations.ts";
import { type Check, isOneOf } from "./check.ts";

/** Checks a mechanism. */
export const isMechanism: Check = (value, notes) =>
  isOneOf(value, notes, AUTH_MECHANISMS);
