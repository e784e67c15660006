import type { InstitutionRow } from "../institution_row.ts";

/** Those who send bills. */
// deno-fmt-ignore: A table is read by its lines.
export const BILLERS: readonly InstitutionRow[] = [
  ["EDF", "FR", null, "edf", "fe5815", "bill", "direct", "email"],
  ["Engie", "FR", null, "engie", "00aaff", "bill", "direct", "email", "orga"],
  ["Orange", "FR", null, "orange", "ff7900", "bill", "direct", "email", "orga"],
  ["Free", "FR", null, "free", "cd1e25", "bill", "direct", "contract"],
  ["Free Mobile", "FR", null, "free", "cd1e25", "bill", "direct", "customer"],
  ["SFR", "FR", null, "sfr", "e2001a", "bill", "direct", "email", "unstable"],
  ["Bouygues Telecom", "FR", null, "bouygues", "009dcc", "bill", "direct", "email"],
  ["OVHcloud", "FR BE DE ES", null, "ovh", "000e9c", "bill", "switchable", "none", "orga", "free"],
  ["Veolia Eau", "FR", null, "veolia", null, "bill", "direct", "email", "beta"],
  ["Enel Energia", "IT", null, "enel", "e61e78", "bill", "direct", "email"],
  ["Proximus", "BE", null, "proximus", "5c2d91", "bill", "direct", "email", "hidden"],
];
