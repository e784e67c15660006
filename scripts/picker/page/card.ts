import type { SearchHit } from "../../../src/catalog/mod.ts";
import type { Institution } from "../listing.ts";
import { make } from "./dom.ts";
import type { Locale } from "./locale.ts";
import { monogramOf } from "./monogram.ts";

/** An institution that was found, with what matched of its name. */
export type Hit = SearchHit<Institution>;

/** Shows an institution in the list. */
export function createCard({ connector, ranges }: Hit, locale: Locale): Node[] {
  const { texts } = locale;
  return [
    createMonogram(connector),
    make(
      "span",
      { class: "what" },
      make(
        "span",
        { class: "name" },
        ...highlight(connector.name, ranges),
      ),
      make("span", { class: "more" }, describe(connector, locale)),
    ),
    ...(["restricted", "beta"] as const).filter((one) => connector[one])
      .map((one) => make("span", { class: `badge ${one}` }, texts[one])),
  ];
}

/** Says where an institution is, and what it is for. */
export function describe(
  { countries, products }: Pick<Institution, "countries" | "products">,
  locale: Locale,
): string {
  const [first, ...others] = countries.map(locale.country);
  const place = first &&
    (others.length > 1
      ? `${first} +${others.length}`
      : [first, ...others].join(", "));
  return [place, products.map(locale.product).join(", ")]
    .filter(Boolean).join(" · ");
}

/** Shows an institution by letters in its colour, for want of a logo. */
export function createMonogram(
  institution: Parameters<typeof monogramOf>[0],
): HTMLElement {
  const { letters, ground, ink } = monogramOf(institution);
  const element = make(
    "span",
    {
      class: "monogram",
      "aria-hidden": "true",
      "data-length": [...letters].length,
    },
    letters,
  );
  element.style.setProperty("--ground", ground);
  element.style.setProperty("--ink", ink);
  return element;
}

function highlight(name: string, ranges: Hit["ranges"]): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(name.slice(end, from), make("mark", {}, name.slice(from, to)));
    end = to;
  }
  return [...parts, name.slice(end)];
}
