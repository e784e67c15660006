import type {
  AccountUsage,
  Capability,
  Known,
  Product,
  StabilityStatus,
} from "../../model/mod.ts";
import { COUNTRIES } from "./countries.ts";
import type { FieldTemplate } from "./field_template.ts";
import { FORMS } from "./form_templates.ts";
import type { InstitutionEntry, Trait } from "./institution_entry.ts";
import {
  PAYMENT_TEMPLATES,
  type PaymentTemplateName,
} from "./payment_templates.ts";
import { type Profile, PROFILES } from "./profiles.ts";
import { deriveSlug } from "./slug.ts";
import { SOURCE_LAYOUTS, type SourceTemplate } from "./source_layouts.ts";
import type { Language } from "./texts.ts";
import { deriveUuid } from "./uuid.ts";

/** An institution, made from its entry. */
export interface Institution {
  uuid: string;
  name: string;
  code: string | null;
  slug: string | null;
  color: string | null;
  /** The codes of its countries. The first is its home. */
  countries: readonly string[];
  /** The language of its forms. */
  language: Language;
  profile: Profile;
  layout: readonly SourceTemplate[];
  form: readonly FieldTemplate[];
  /** Its template of payment settings, if it takes payments. */
  payments: PaymentTemplateName | undefined;
  products: Known<Product>[];
  capabilities: Known<Capability>[];
  usages: Known<AccountUsage>[];
  stability: Known<StabilityStatus>;
  /** Says whether the institution has a trait. */
  has(trait: Trait): boolean;
}

/** Makes an institution from its entry. */
export function resolveInstitution(entry: InstitutionEntry): Institution {
  const { name, countries, code, color, layout, form, traits = [] } = entry;
  const has = (trait: Trait) => traits.includes(trait);
  const profile = PROFILES[entry.profile];
  const payments = PAYMENT_TEMPLATES.find((one) => has(`pay:${one}`));
  return {
    uuid: deriveUuid(name),
    name,
    code,
    slug: deriveSlug(name),
    color,
    countries,
    language: COUNTRIES[countries[0] ?? ""]?.language ?? "en",
    profile,
    layout: SOURCE_LAYOUTS[layout],
    form: FORMS[form],
    payments,
    products: [
      ...profile.products,
      ...(has("wealth") ? ["wealth" as const] : []),
      ...(payments ? ["pay" as const] : []),
    ],
    capabilities: [
      ...profile.capabilities,
      ...(has("wealth") ? ["bankwealth" as const] : []),
      ...(payments ? paymentCapabilities(payments) : []),
    ],
    usages: [
      ...(has("priv") ? ["PRIV" as const] : []),
      ...profile.usages,
      ...(has("orga") ? ["ORGA" as const] : []),
      ...(has("asso") ? ["ASSO" as const] : []),
    ],
    stability: stabilityOf(has),
    has,
  };
}

function stabilityOf(
  has: (trait: Trait) => boolean,
): Known<StabilityStatus> {
  if (has("unstable")) return "unstable";
  if (has("down")) return "down";
  if (has("unknown")) return "unknown";
  return "stable";
}

function paymentCapabilities(
  payments: PaymentTemplateName,
): readonly Known<Capability>[] {
  switch (payments) {
    case "rich":
      return ["transfer", "twofarenew", "onetimepayment", "accountcheck"];
    case "legacy":
      return ["banktransfer", "banktransferaddrecipient"];
    case "uk":
      return ["transfer", "onetimepayment"];
    default:
      return ["transfer"];
  }
}
