import type { ConnectorFieldType, Known } from "../../model/mod.ts";
import type { FieldText, Texts } from "./texts/texts.ts";

/** A field of a form, in no language yet. */
export interface FieldTemplate {
  /** The key under which the value is sent. */
  name: string;
  /** The type of the field. */
  type: Known<ConnectorFieldType>;
  /** Which texts label and describe it, or these in one language only. */
  text: FieldTextName | FieldText;
  /** For which sources and mechanisms it is asked. */
  asked: Asked;
  /** The regular expression of its values, in the syntax of PCRE. */
  regex?: string;
  /** The values to choose from, of a list. */
  values?: ValuesName;
  /** Whether a value may be left out. */
  optional?: boolean;
  /** The keys that are absent, as they are from some fields. */
  without?: readonly string[];
}

/** A name of texts for a field. */
export type FieldTextName = Exclude<
  keyof Texts,
  "regions" | "documents" | "payers"
>;

/** A name of values to choose from. */
export type ValuesName =
  | "regions"
  | "documents"
  | "payers"
  | "sites"
  | "countries";

/**
 * For which sources and mechanisms a field is asked: those of one way to reach
 * the institution, or of both, with one of the two filters empty, with both
 * of them empty, or with none at all.
 */
export type Asked =
  | "direct"
  | "open"
  | "both"
  | "direct-source"
  | "credentials"
  | "always"
  | "unsaid";
