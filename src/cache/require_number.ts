import { UsageError } from "../model/mod.ts";

/** What is checked, and for whom. */
export interface NumberOption {
  /** What was attempted, such as `make a store in memory`. */
  action: string;
  /** The name of the option. */
  name: string;
  /** The value that the caller gave. */
  value: unknown;
}

/**
 * Refuses an option that is not a number from 0.
 *
 * @throws {UsageError} If it is not one
 */
export function requireNumber({ action, name, value }: NumberOption): void {
  if (typeof value === "number" && value >= 0) return;
  const got = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new UsageError(
    `Cannot ${action} as '${name}' must be a number from 0: got ${got}`,
  );
}
