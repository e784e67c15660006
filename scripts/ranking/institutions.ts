/**
 * Institutions that are real, and not in the sandbox: what people look for is
 * then among names that are like it.
 *
 * @module
 */

/** An institution, with the code of its country. */
export type InstitutionRow = readonly [
  name: string,
  country: string,
  code?: string,
];

// deno-fmt-ignore: A table is read by its lines.
export const INSTITUTIONS: readonly InstitutionRow[] = [
  ["Crédit Agricole", "FR"], ["Crédit Agricole Alpes Provence", "FR", "11306"],
  ["Crédit Agricole Aquitaine", "FR", "13306"], ["Crédit Agricole Languedoc", "FR", "13506"],
  ["Crédit Agricole Normandie-Seine", "FR", "18306"], ["Crédit Agricole Pyrénées Gascogne", "FR", "16906"],
  ["Crédit Mutuel du Sud-Ouest", "FR", "15589"], ["CIC Nord Ouest", "FR", "30027"],
  ["CIC Sud Ouest", "FR", "10057"], ["Banque Populaire du Sud", "FR", "16607"],
  ["Banque Populaire Méditerranée", "FR", "14607"], ["Banque Populaire Occitane", "FR", "17807"],
  ["Caisse d'Épargne Bretagne Pays de Loire", "FR", "14445"], ["Caisse d'Épargne Normandie", "FR", "11425"],
  ["Milleis Banque", "FR"], ["Banque Chaix", "FR"], ["Cetelem", "FR"], ["Cofidis", "FR"], ["Sofinco", "FR"],
  ["Floa Bank", "FR"], ["Oney", "FR"], ["Green-Got", "FR"], ["Manager.one", "FR"], ["Louvre Banque Privée", "FR"],
  ["Targobank", "DE"], ["Consorsbank", "DE"], ["Postbank", "DE"], ["ING", "DE"], ["Volkswagen Bank", "DE"],
  ["Sparda-Bank West", "DE"], ["Hamburger Sparkasse", "DE"], ["Frankfurter Volksbank", "DE"], ["apoBank", "DE"],
  ["Oldenburgische Landesbank", "DE"], ["Bank Austria", "AT"], ["Oberbank", "AT"],
  ["Beobank", "BE"], ["Crelan", "BE"], ["ING Belgique", "BE"], ["Keytrade Bank", "BE"], ["VDK Bank", "BE"],
  ["ASN Bank", "NL"], ["Knab", "NL"], ["Van Lanschot Kempen", "NL"], ["Banque Internationale à Luxembourg", "LU"],
  ["Unicaja", "ES"], ["Ibercaja", "ES"], ["Kutxabank", "ES"], ["EVO Banco", "ES"], ["Openbank", "ES"],
  ["Banca March", "ES"], ["Cajamar", "ES"], ["Laboral Kutxa", "ES"], ["ING España", "ES"],
  ["Banco BPM", "IT"], ["BPER Banca", "IT"], ["Crédit Agricole Italia", "IT"], ["Mediobanca", "IT"],
  ["Banca Mediolanum", "IT"], ["Banca Sella", "IT"], ["Hype", "IT"], ["illimity Bank", "IT"],
  ["novobanco", "PT"], ["Banco BPI", "PT"], ["Santander Totta", "PT"], ["ActivoBank", "PT"], ["Montepio", "PT"],
  ["Halifax", "GB"], ["Bank of Scotland", "GB"], ["Virgin Money", "GB"], ["Co-operative Bank", "GB"], ["Permanent TSB", "IE"],
  ["Santander Bank Polska", "PL"], ["Bank Pekao", "PL"], ["Alior Bank", "PL"], ["Komerční banka", "CZ"], ["BRD", "RO"],
  ["Nordnet", "SE"], ["Nykredit Bank", "DK"], ["Aktia", "FI"], ["S-Pankki", "FI"], ["Eurobank", "GR"], ["Alpha Bank", "GR"],
];
