/**
 * Usual words in names of institutions, in the languages of the API's
 * countries: kinds of institution, legal forms, countries and small words. A
 * typed text may have them even if the name does not.
 */
const USUAL_WORDS = " bank banka banken banking banco banca banque banques " +
  "online ligne compte account konto cuenta conto particuliers entreprises " +
  "group groupe gruppe gruppo grupo sa sas ag se eg gmbh nv spa plc ltd " +
  "france fr belgique belgie be deutschland germany de espana spain es italia " +
  "it portugal pt nederland nl luxembourg lu ireland uk europe " +
  "la le les el du des the der die das of and et und y en ";

/**
 * Says whether a folded word is usual in names.
 *
 * @param letters The word
 * @param isWhole Whether the word is complete
 */
export function isUsual(letters: string, isWhole: boolean): boolean {
  return USUAL_WORDS.includes(` ${letters}${isWhole ? " " : ""}`);
}
