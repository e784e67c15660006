import { VALIDATE_MECHANISMS } from "../enumerations.ts";
import type { KnownValues } from "./checks.ts";

/** The known values of a validation mechanism, with every variant of one. */
export const KNOWN_VALIDATE_MECHANISMS: KnownValues = {
  includes: (value) =>
    value.startsWith("webauth_") ||
    VALIDATE_MECHANISMS.some((known) => known === value),
};
