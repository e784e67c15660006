import type { GroupRow, Institution, InstitutionRow, Row } from "../listing.ts";
import type { Texts } from "../texts/mod.ts";
import { make } from "./dom.ts";
import type { Locale } from "./locale.ts";
import { createLogo } from "./logo.ts";
import { hrefOf, type Place } from "./place.ts";

/** Shows an institution or a group in the list, as a link to it. */
export function createRow(row: Row, place: Place, locale: Locale): HTMLElement {
  const link = row.kind === "group"
    ? createGroupLink(row, place, locale)
    : createInstitutionLink(row, place, locale);
  return make("li", {}, link);
}

function createGroupLink(
  { first, name, count }: GroupRow,
  place: Place,
  { texts, ...locale }: Locale,
): HTMLElement {
  return make(
    "a",
    { class: "row", href: hrefOf({ ...place, group: name }) },
    createLogo({ ...first, name }),
    make(
      "span",
      { class: "what" },
      make("span", { class: "name" }, name),
      make(
        "span",
        { class: "more" },
        locale.count(count, texts.foundOne, texts.foundOther),
      ),
    ),
    make("span", { class: "chevron", "aria-hidden": "true" }),
  );
}

function createInstitutionLink(
  { institution, match, ranges }: InstitutionRow,
  place: Place,
  locale: Locale,
): HTMLElement {
  const { texts } = locale;
  const { uuid, name } = institution;
  // If the typed text is in the name, there is nothing to explain.
  const isSeen = name.toLowerCase().includes(place.q.trim().toLowerCase());
  const reason = isSeen ? undefined : explain(match, texts);
  return make(
    "a",
    { class: "row", href: hrefOf({ ...place, institution: uuid }) },
    createLogo(institution),
    make(
      "span",
      { class: "what" },
      make(
        "span",
        { class: "name" },
        ...place.group === ""
          ? highlight(name, ranges)
          : tellApart(name, place.group),
      ),
      make(
        "span",
        { class: "more" },
        reason ?? describe(institution, locale, place.country),
      ),
    ),
    ...(["restricted", "beta"] as const).filter((one) => institution[one])
      .map((one) => make("span", { class: `badge ${one}` }, texts[one])),
    make("span", { class: "chevron", "aria-hidden": "true" }),
  );
}

/** Says how an institution was found, where its name does not tell. */
function explain(
  match: InstitutionRow["match"],
  texts: Texts,
): string | undefined {
  if (match === "alias") return texts.byAlias;
  if (match === "code") return texts.byCode;
  return undefined;
}

/** Says where an institution is, and what it is for. */
export function describe(
  { countries, products }: Pick<Institution, "countries" | "products">,
  locale: Locale,
  country: string,
): string {
  // Where one country is listed alone, it need not be said of each.
  const isSaid = countries.every(({ id }) => id.toUpperCase() !== country);
  const [first, ...others] = isSaid ? countries.map(locale.country) : [];
  const place = first && others.length > 0
    ? `${first} +${others.length}`
    : first;
  return [place, products.map(locale.product).join(", ")]
    .filter(Boolean).join(" · ");
}

function highlight(
  name: string,
  ranges: InstitutionRow["ranges"],
): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(name.slice(end, from), make("mark", {}, name.slice(from, to)));
    end = to;
  }
  return [...parts, name.slice(end)];
}

/** Shows what members of a group have in common less than what they do not. */
function tellApart(name: string, group: string): (Node | string)[] {
  return [
    make("span", { class: "common" }, name.slice(0, group.length)),
    name.slice(group.length),
  ];
}
