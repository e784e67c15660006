/**
 * Words that are usual around the names of institutions, in the languages of
 * the countries that the API serves: what they are, legal forms, countries, and
 * what joins words. What is typed may have them where a name does not.
 */
const USUAL_WORDS = " bank banka banken banking banco banca banque banques " +
  "online ligne compte account konto cuenta conto particuliers entreprises " +
  "group groupe gruppe gruppo grupo sa sas ag se eg gmbh nv spa plc ltd " +
  "france fr belgique belgie be deutschland germany de espana spain es italia " +
  "it portugal pt nederland nl luxembourg lu ireland uk europe " +
  "la le les el du des the der die das of and et und y en ";

/**
 * Says whether a word, folded, is usual around names.
 *
 * @param letters The word
 * @param isWhole Whether it was typed to its end
 */
export function isUsual(letters: string, isWhole: boolean): boolean {
  return USUAL_WORDS.includes(` ${letters}${isWhole ? " " : ""}`);
}
