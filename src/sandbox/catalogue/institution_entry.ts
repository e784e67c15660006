import type { FormName } from "./form_templates.ts";
import type { LayoutName } from "./source_layouts.ts";
import type { PaymentTemplateName } from "./payment_templates.ts";
import type { ProfileName } from "./profiles.ts";

/** The entry of an institution in the catalogue, in one line. */
export interface InstitutionEntry {
  name: string;
  /**
   * The codes of its countries. The first is its home, and determines the
   * language of its form.
   */
  countries: readonly string[];
  code: string | null;
  color: string | null;
  profile: ProfileName;
  layout: LayoutName;
  form: FormName;
  traits?: readonly Trait[];
}

/** A trait that most institutions of a kind do not have. */
export type Trait =
  /** It serves one more kind of customers, or offers investments. */
  | "priv"
  | "orga"
  | "asso"
  | "wealth"
  /** It takes payments, with the settings of a template. */
  | `pay:${PaymentTemplateName}`
  /** Flags of its connector. */
  | "hidden"
  | "unsaid-hidden"
  | "restricted"
  | "beta"
  | "free"
  /** Its stability, if that is not `stable`. */
  | "unstable"
  | "down"
  | "unknown"
  /** All or some of its sources are disabled. */
  | "all-off"
  | "direct-off"
  | "open-off"
  /** It looks like in old answers, or has `null` instead of lists. */
  | "old"
  | "nulls";
