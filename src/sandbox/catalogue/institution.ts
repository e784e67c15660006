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
import type { InstitutionRow, Trait } from "./institution_row.ts";
import { TEST_NAME, TEST_UUID } from "./institutions/test_connector.ts";
import {
  PAYMENT_TEMPLATES,
  type PaymentTemplateName,
} from "./payment_templates.ts";
import { type Profile, PROFILES } from "./profiles.ts";
import { SOURCE_LAYOUTS, type SourceTemplate } from "./source_layouts.ts";
import type { Language } from "./texts.ts";
import { deriveUuid } from "./uuid.ts";

/** An institution with all that its row stands for. */
export interface Institution {
  uuid: string;
  name: string;
  code: string | null;
  slug: string | null;
  color: string | null;
  /** The codes of its countries, the one where it is at home first. */
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

/** Looks up what the row of an institution stands for. */
export function readInstitution(row: InstitutionRow): Institution {
  const [name, countries, code, slug, color, kind, layout, form, ...traits] =
    row;
  const has = (trait: Trait) => traits.includes(trait);
  const codes = countries.split(" ");
  const profile = PROFILES[kind];
  const payments = PAYMENT_TEMPLATES.find((one) => has(`pay:${one}`));
  return {
    uuid: name === TEST_NAME ? TEST_UUID : deriveUuid(name),
    name,
    code,
    slug,
    color,
    countries: codes,
    language: COUNTRIES[codes[0] ?? ""]?.language ?? "en",
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
    stability: has("unstable")
      ? "unstable"
      : has("down")
      ? "down"
      : has("unknown")
      ? "unknown"
      : "stable",
    has,
  };
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
