import type { AuthMechanism, Known, SourceName } from "../../model/mod.ts";

/** A source of a connector. */
export interface SourceTemplate {
  /** The source's name. */
  name: Known<SourceName>;
  /** The mechanism in use. */
  mechanism: Known<AuthMechanism>;
  /** The mechanisms to choose from. */
  available: readonly Known<AuthMechanism>[];
  /** The place in the order of sources: the lowest is added first. */
  priority: number;
}

/** The name of a layout. */
export type LayoutName =
  | "both"
  | "direct"
  | "direct-first"
  | "none"
  | "open"
  | "switchable"
  | "triple";

const OPEN: SourceTemplate = {
  name: "openapi",
  mechanism: "webauth",
  available: ["webauth"],
  priority: 1,
};

const DIRECT: SourceTemplate = {
  name: "directaccess",
  mechanism: "credentials",
  available: ["credentials"],
  priority: 1,
};

const FALLBACK: SourceTemplate = {
  name: "fallback",
  mechanism: "credentials",
  available: ["credentials"],
  priority: 3,
};

/** The sources by layout, in the order in which they are listed. */
export const SOURCE_LAYOUTS: Readonly<
  Record<LayoutName, readonly SourceTemplate[]>
> = {
  both: [{ ...DIRECT, priority: 2 }, OPEN],
  direct: [DIRECT],
  "direct-first": [{ ...OPEN, priority: 2 }, DIRECT],
  none: [],
  open: [OPEN],
  switchable: [{ ...OPEN, available: ["webauth", "credentials"] }],
  triple: [FALLBACK, OPEN, { ...DIRECT, priority: 2 }],
};
