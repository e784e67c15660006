import type { InstitutionEntry } from "../institution_entry.ts";

/** The companies that send bills. */
// deno-fmt-ignore: A table is read by its lines.
export const BILLERS: readonly InstitutionEntry[] = [
  { name: "EDF", countries: ["fr"], code: null, color: "fe5815", profile: "bill", layout: "direct", form: "email" },
  { name: "Engie", countries: ["fr"], code: null, color: "00aaff", profile: "bill", layout: "direct", form: "email", traits: ["orga"] },
  { name: "Orange", countries: ["fr"], code: null, color: "ff7900", profile: "bill", layout: "direct", form: "email", traits: ["orga"] },
  { name: "Free", countries: ["fr"], code: null, color: "cd1e25", profile: "bill", layout: "direct", form: "contract" },
  { name: "Free Mobile", countries: ["fr"], code: null, color: "cd1e25", profile: "bill", layout: "direct", form: "customer" },
  { name: "SFR", countries: ["fr"], code: null, color: "e2001a", profile: "bill", layout: "direct", form: "email", traits: ["unstable"] },
  { name: "Bouygues Telecom", countries: ["fr"], code: null, color: "009dcc", profile: "bill", layout: "direct", form: "email" },
  { name: "OVHcloud", countries: ["fr", "be", "de", "es"], code: null, color: "000e9c", profile: "bill", layout: "switchable", form: "none", traits: ["orga", "free"] },
  { name: "Veolia Eau", countries: ["fr"], code: null, color: null, profile: "bill", layout: "direct", form: "email", traits: ["beta"] },
  { name: "Enel Energia", countries: ["it"], code: null, color: "e61e78", profile: "bill", layout: "direct", form: "email" },
  { name: "Proximus", countries: ["be"], code: null, color: "5c2d91", profile: "bill", layout: "direct", form: "email", traits: ["hidden"] },
];
