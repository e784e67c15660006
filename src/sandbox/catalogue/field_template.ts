import type { ConnectorFieldType, Known } from "../../model/mod.ts";
import type { Texts } from "./texts/texts.ts";

/** A field of a form, before it is translated. */
export interface FieldTemplate {
  /** The key under which the value is sent. */
  name: string;
  /** The type of the field. */
  type: Known<ConnectorFieldType>;
  /** The name of its label. */
  text: FieldTextName;
  /** The sources and mechanisms that show it. */
  filters: FieldFilters;
  /** The regular expression of its values, in the syntax of PCRE. */
  regex?: string;
  /** The choices of a list. */
  values?: ValuesName;
  /** Whether a value may be left out. */
  optional?: boolean;
  /** The description, in old answers only. */
  description?: string | null;
  /** The absent keys, as some real fields lack them. */
  without?: readonly string[];
}

/** The name of a set of choices. */
export type ValuesName = "regions" | "documents" | "payers" | "countries";

/** The name of a text for a field. */
export type FieldTextName = Exclude<keyof Texts, ValuesName>;

/**
 * The sources and mechanisms that show a field. They are those of one way to
 * reach the institution, or of both. Each of the two filters may be empty.
 */
export type FieldFilters =
  | "direct"
  | "open"
  | "both"
  | "direct-source"
  | "credentials"
  | "always"
  | "unsaid";
