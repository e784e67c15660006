/**
 * Where somebody is on the page: all of it is in the address. What is typed into
 * a form is not, and never comes there.
 */
export interface Place {
  /** What is searched. */
  q: string;
  /** The code of a country, `all`, or nothing where none was chosen. */
  country: string;
  /** A product, or nothing for all. */
  product: string;
  /** The name of a group, whose institutions alone are listed. */
  group: string;
  /** The UUID of the institution that was chosen. */
  institution: string;
  /** The way to log in that was chosen, where there is more than one. */
  mechanism: string;
  /** The number of the step, or `done`. */
  step: string;
  /** The language that was chosen. */
  lang: string;
}

/** The keys of a place, in the order in which an address has them. */
const KEYS = [
  "lang",
  "country",
  "product",
  "q",
  "group",
  "institution",
  "mechanism",
  "step",
] as const satisfies (keyof Place)[];

/** The start of an account number: it is nobody's business but the search's. */
const ACCOUNT_NUMBER = /^[a-z]{2}\s*\d{2}[\s\da-z]{6,}$/i;

/** Country, check digits, and the codes of bank and branch. */
const BANK_PART = 14;

/** Reads the place that an address names. */
export function readPlace(search: string): Place {
  const parameters = new URLSearchParams(search);
  const get = (key: keyof Place) => parameters.get(key) ?? "";
  return {
    q: get("q"),
    country: get("country"),
    product: get("product"),
    group: get("group"),
    institution: get("institution"),
    mechanism: get("mechanism"),
    step: get("step"),
    lang: get("lang"),
  };
}

/** Writes the address of a place, without an account number. */
export function hrefOf(place: Place): string {
  const parameters = new URLSearchParams();
  for (const key of KEYS) {
    const isPrivate = key === "q" && ACCOUNT_NUMBER.test(place.q.trim());
    if (place[key] !== "" && !isPrivate) parameters.set(key, place[key]);
  }
  return `?${parameters}`;
}

/** What of a search is to be sent: of an account number, the bank alone. */
export function searchedPart(text: string): string {
  return ACCOUNT_NUMBER.test(text.trim())
    ? text.replaceAll(/\s/g, "").slice(0, BANK_PART)
    : text;
}
