import type { Listing } from "../listing.ts";
import { rememberCountry } from "./country.ts";
import { find, make, set } from "./dom.ts";
import { createFailure } from "./failure.ts";
import { load } from "./load.ts";
import type { Locale } from "./locale.ts";
import { hrefOf, type Place, searchedPart } from "./place.ts";
import { createRow } from "./row.ts";
import { showStage } from "./stage.ts";

/** The view in which an institution is searched. */
export interface ListView {
  /** Where it is in the document. */
  element: HTMLElement;
  /** Shows what is found at a place. */
  show(place: Place): void;
  /** Hides it, and keeps what it shows. */
  hide(): void;
}

/** What the view tells of. */
export interface ListEvents {
  /** Another place is shown, in the place of the one before. */
  replace(place: Place): void;
}

/** How many rows are asked for at once. */
const PAGE_SIZE = 60;

/** For how long somebody has to pause until what he typed is asked for. */
const PAUSE = 60;

/** When an answer is said to be late, in milliseconds. */
const LATE = 3_000;

/** Makes the view out of what the document has for it. */
export function createListView(
  locale: Locale,
  { replace }: ListEvents,
): ListView {
  const { texts } = locale;
  const element = find("div", "list-view");
  const search = find("input", "search");
  const country = find("select", "country");
  const product = find("select", "product");
  const group = find("div", "group");
  const status = find("p", "status");
  const notice = find("div", "notice");
  const list = find("ul", "list");
  const after = find("div", "after");
  let place: Place;
  let shown: string | undefined;
  let limit = PAGE_SIZE;
  let scrolled = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  function move(next: Partial<Place>): void {
    place = { ...place, ...next };
    limit = PAGE_SIZE;
    replace(place);
  }

  /** Asks for what is to be seen, and shows what was there until then. */
  async function ask(): Promise<void> {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    shown = keyOf(place);
    set(list, { "aria-busy": "true" });
    const late = setTimeout(() => status.textContent = texts.slow, LATE);
    const loaded = await load<Listing>(
      `/api/institutions?${queryOf(place, limit)}`,
      signal,
    );
    clearTimeout(late);
    if (signal.aborted) return;
    set(list, { "aria-busy": "false" });
    if (loaded.ok) return render(loaded.value);
    shown = undefined;
    status.textContent = "";
    list.replaceChildren();
    after.replaceChildren();
    notice.replaceChildren(
      createFailure(loaded.reason, locale, () => {
        // The focus would be lost with the button.
        search.focus();
        notice.replaceChildren();
        status.textContent = texts.loading;
        void ask();
      }),
    );
  }

  function render(listing: Listing): void {
    offer(listing);
    const isKnown = listing.countries.some(({ id }) => id === place.country);
    if (place.country !== "all" && !isKnown) {
      move({ country: "all" });
      country.value = "all";
      return void ask();
    }
    const { rows, total, rowCount, rejected } = listing;
    const isGuess = total > 0 &&
      rows.every((row) => row.kind === "institution" && row.match === "typo");
    status.textContent = isGuess
      ? texts.guess
      : locale.count(total, texts.foundOne, texts.foundOther) +
        (rejected > 0 ? ` · ${rejected} ${texts.rejected}` : "");
    group.hidden = place.group === "";
    group.replaceChildren(
      make("a", {
        class: "back",
        href: hrefOf({ ...place, group: "" }),
        "aria-label": texts.back,
      }),
      make("h2", {}, place.group),
    );
    notice.replaceChildren(...total === 0 ? [createNone()] : []);
    list.replaceChildren(...rows.map((row) => createRow(row, place, locale)));
    after.replaceChildren(
      ...rowCount > rows.length ? [createMore()] : [],
      ...total > 0 ? [createMissing()] : [],
    );
  }

  /** Offers what there is, and keeps what is chosen. */
  function offer({ countries, products }: Listing): void {
    if (country.options.length > 1) return;
    const { compare } = new Intl.Collator(locale.language);
    const named = countries
      .map((one) => ({ value: one.id, text: locale.country(one) }))
      .sort((a, b) => compare(a.text, b.text));
    country.replaceChildren(
      make("option", { value: "all" }, texts.allCountries),
      ...named.map(({ value, text }) => make("option", { value }, text)),
    );
    product.replaceChildren(
      make("option", { value: "" }, texts.allProducts),
      ...products.map((one) =>
        make("option", { value: one }, locale.product(one))
      ),
    );
    fill();
  }

  /** Puts what is chosen where it is shown. */
  function fill(): void {
    country.value = place.country;
    product.value = place.product;
    // What is being typed is not replaced by what was typed before.
    if (search.value !== place.q) search.value = place.q;
  }

  function createNone(): HTMLElement {
    const everywhere = { ...place, country: "all" };
    const everything = { ...place, product: "" };
    return make(
      "div",
      { class: "none" },
      make("h2", {}, texts.none),
      make("p", {}, texts.noneText),
      make(
        "p",
        { class: "ways" },
        place.country !== "all" &&
          createWay(texts.allCountries, everywhere),
        place.product !== "" && createWay(texts.allProducts, everything),
      ),
      createMissing(),
    );
  }

  function createWay(text: string, to: Place): HTMLElement {
    return make("a", { class: "secondary", href: hrefOf(to) }, text);
  }

  function createMissing(): HTMLElement {
    return make(
      "details",
      { class: "missing" },
      make("summary", {}, texts.missing),
      make("p", {}, texts.missingText),
    );
  }

  function createMore(): HTMLElement {
    const button = make(
      "button",
      { type: "button", class: "secondary" },
      texts.more,
    );
    button.addEventListener("click", async () => {
      const { length } = list.children;
      limit += PAGE_SIZE;
      await ask();
      // The focus was lost with the button.
      list.children[length]?.querySelector("a")?.focus();
    });
    return button;
  }

  function links(): HTMLElement[] {
    return [...list.querySelectorAll<HTMLElement>("a")];
  }

  search.addEventListener("input", () => {
    move({ q: search.value, group: "" });
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  search.addEventListener("keydown", (event) => {
    // What belongs to an input method is not for the list.
    if (event.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      links()[0]?.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (list.ariaBusy === "false" && search.value) links()[0]?.click();
    }
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const all = links();
    const at = all.findIndex((link) => link === document.activeElement);
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) search.focus();
    else all[next]?.focus();
  });
  country.addEventListener("change", () => {
    rememberCountry(country.value);
    move({ country: country.value });
    void ask();
  });
  product.addEventListener("change", () => {
    move({ product: product.value });
    void ask();
  });
  addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTaken = target instanceof Element &&
      target.closest("input, select");
    if (key !== "/" || ctrlKey || metaKey || altKey) return;
    if (isTaken || element.hidden) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  return {
    element,
    show(next) {
      const wasHidden = element.hidden;
      element.hidden = false;
      document.title = texts.title;
      showStage("list", locale);
      const isSame = shown === keyOf(next);
      place = next;
      fill();
      if (!isSame) {
        limit = PAGE_SIZE;
        void ask();
      } else if (wasHidden) {
        scrollTo(0, scrolled);
      }
    },
    hide() {
      if (element.hidden) return;
      scrolled = scrollY;
      element.hidden = true;
    },
  };
}

function queryOf(
  { q, country, product, group }: Place,
  limit: number,
): URLSearchParams {
  const isAll = country === "all";
  return new URLSearchParams({
    ...q !== "" && { q: searchedPart(q) },
    ...!isAll && { country },
    ...product !== "" && { product },
    ...group !== "" && { group },
    limit: String(limit),
  });
}

/** Tells places apart by what they list. */
function keyOf(place: Place): string {
  return `${queryOf(place, 0)}`;
}
