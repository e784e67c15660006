import type { Listing } from "../listing.ts";
import { find, make } from "./dom.ts";
import type { Locale } from "./locale.ts";

/** The filters above the list. */
export interface Filters {
  /** Offers what there is, and keeps what is chosen. */
  offer(listing: Listing, locale: Locale): void;
  /** What is chosen, as a query. */
  query(): string;
  /** Lets everything through. */
  clear(): void;
}

/** Makes the filters out of what the page has for them. */
export function createFilters(onChange: () => void): Filters {
  const selects = [find("select", "country"), find("select", "product")];
  for (const select of selects) select.addEventListener("change", onChange);
  let offered: Locale | undefined;
  return {
    offer({ countries, products }, locale) {
      // What there is does not depend on what is chosen.
      if (offered === locale) return;
      offered = locale;
      const { compare } = new Intl.Collator(locale.language);
      const offers = [
        countries.map((one) => [one.id, locale.country(one)] as const)
          .sort(([, a], [, b]) => compare(a, b)),
        products.map((one) => [one, locale.product(one)] as const),
      ];
      selects.forEach((select, index) => {
        const { value } = select;
        select.replaceChildren(
          make("option", { value: "" }, locale.texts.all),
          ...(offers[index] ?? []).map(([value, text]) =>
            make("option", { value }, text)
          ),
        );
        select.value = value;
      });
    },
    query() {
      const chosen = selects.filter(({ value }) => value !== "");
      return `${new URLSearchParams(
        chosen.map(({ id, value }) => [id, value]),
      )}`;
    },
    clear() {
      for (const select of selects) select.value = "";
    },
  };
}
