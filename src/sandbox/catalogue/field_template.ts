import type { ConnectorFieldType, Known } from "../../model/mod.ts";
import type { Texts } from "./texts/texts.ts";

/** A field of a form, in no language yet. */
export interface FieldTemplate {
  /** The key under which the value is sent. */
  name: string;
  /** The type of the field. */
  type: Known<ConnectorFieldType>;
  /** Which text labels it. */
  text: FieldTextName;
  /** For which sources and mechanisms it is shown. */
  filters: FieldFilters;
  /** The regular expression of its values, in the syntax of PCRE. */
  regex?: string;
  /** The values to choose from, of a list. */
  values?: ValuesName;
  /** Whether a value may be left out. */
  optional?: boolean;
  /** The description, which old answers alone have. */
  description?: string | null;
  /** The keys that are absent, as they are from some fields. */
  without?: readonly string[];
}

/** A name of values to choose from. */
export type ValuesName = "regions" | "documents" | "payers" | "countries";

/** A name of a text for a field. */
export type FieldTextName = Exclude<keyof Texts, ValuesName>;

/**
 * For which sources and mechanisms a field is shown. They are those of one way
 * to reach the institution, or of both. One of the two filters may be empty,
 * both, or none.
 */
export type FieldFilters =
  | "direct"
  | "open"
  | "both"
  | "direct-source"
  | "credentials"
  | "always"
  | "unsaid";
