import type { InstitutionRow } from "../institution_row.ts";

/** Institutions that are there only where the future is asked for. */
// deno-fmt-ignore: A table is read by its lines.
export const FUTURE_INSTITUTIONS: readonly InstitutionRow[] = [
  ["Banque de Demain", "FR BE LU", null, "demain", "7f00ff", "bank", "triple", "test", "pay:rich", "wealth"],
  ["Zukunftsbank eG", "DE AT", null, "zukunft", "00c2a8", "bank", "both", "alias", "pay:bulk", "orga"],
  ["Cartera del Euro Digital", "ES PT", null, null, null, "neobank", "switchable", "iban", "pay:instant", "beta"],
  ["Assurances Réunies", "FR", null, "reunies", "224466", "wealth", "direct", "bare"],
];
