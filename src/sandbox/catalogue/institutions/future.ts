import type { InstitutionEntry } from "../institution_entry.ts";

/** Institutions that only exist with the option `future`. */
// deno-fmt-ignore: A table is read by its lines.
export const FUTURE_INSTITUTIONS: readonly InstitutionEntry[] = [
  { name: "Banque de Demain", countries: ["fr", "be", "lu"], code: null, color: "7f00ff", profile: "bank", layout: "triple", form: "site", traits: ["pay:rich", "wealth"] },
  { name: "Zukunftsbank eG", countries: ["de", "at"], code: null, color: "00c2a8", profile: "bank", layout: "both", form: "alias", traits: ["pay:bulk", "orga"] },
  { name: "Cartera del Euro Digital", countries: ["es", "pt"], code: null, color: null, profile: "neobank", layout: "switchable", form: "iban", traits: ["pay:instant", "beta"] },
  { name: "Assurances Réunies", countries: ["fr"], code: null, color: "224466", profile: "wealth", layout: "direct", form: "bare" },
];
