import type { FormName } from "./form_templates.ts";
import type { LayoutName } from "./source_layouts.ts";
import type { PaymentTemplateName } from "./payment_templates.ts";
import type { ProfileName } from "./profiles.ts";

/** What the catalogue says about an institution, in a line. */
export interface InstitutionEntry {
  name: string;
  /**
   * The codes of its countries. The first is where it is at home, and so the
   * one whose language its form has.
   */
  countries: readonly string[];
  code: string | null;
  color: string | null;
  profile: ProfileName;
  layout: LayoutName;
  form: FormName;
  traits?: readonly Trait[];
}

/** What sets an institution apart from others of its kind. */
export type Trait =
  /** It serves a further kind of customers, or offers investments. */
  | "priv"
  | "orga"
  | "asso"
  | "wealth"
  /** It takes payments, as the named template says. */
  | `pay:${PaymentTemplateName}`
  /** Flags of its connector. */
  | "hidden"
  | "unsaid-hidden"
  | "restricted"
  | "beta"
  | "free"
  /** How stable it is, where that is not `stable`. */
  | "unstable"
  | "down"
  | "unknown"
  /** Its sources, or one of them, are disabled. */
  | "all-off"
  | "direct-off"
  | "open-off"
  /** It looks as in old answers, or has `null` in the place of lists. */
  | "old"
  | "nulls";
