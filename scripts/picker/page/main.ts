import { createSearch } from "../../../src/catalog/mod.ts";
import type { PageLanguage } from "./texts.ts";
import type { Institution, Listing } from "../listing.ts";
import { find } from "./dom.ts";
import { createFailure } from "./failure.ts";
import { createFilters } from "./filters.ts";
import { createInstitutionList } from "./institution_list.ts";
import { load } from "./load.ts";
import { loadLocale, type Locale } from "./locale.ts";

const search = find("input", "search");
const status = find("p", "status");
const empty = find("div", "empty");
const failure = find("div", "failure");
const source = find("footer", "source");
const languages = document.querySelectorAll<HTMLButtonElement>(
  ".languages button",
);

let locale: Locale;
/** The language that was asked for last. */
let wanted: PageLanguage;
let listing: Listing | undefined;
let finder = createSearch<Institution>([]);
/** Whether what is shown is not yet what was asked for last. */
let isLoading = false;
/** Calls off what was asked for last. */
let asked = new AbortController();

const list = createInstitutionList(find("div", "list"), {
  onChoose({ connector }) {
    void open(connector);
  },
  onLeave: () => search.focus(),
});
const filters = createFilters(ask);

/** Says everything in a language. */
async function speak(language: PageLanguage): Promise<void> {
  wanted = language;
  const loaded = await loadLocale(language);
  // Another one was asked for since; until it is there, this is better than none.
  if (language !== wanted && locale) return;
  locale = loaded;
  const { texts } = locale;
  document.documentElement.lang = language;
  document.title = texts.title;
  search.placeholder = texts.example;
  const named = new Map<string | undefined, unknown>(Object.entries(texts));
  for (const one of document.querySelectorAll<HTMLElement>("[data-text]")) {
    one.textContent = `${named.get(one.dataset["text"])}`;
  }
  for (const one of document.querySelectorAll<HTMLElement>("[data-label]")) {
    one.ariaLabel = `${named.get(one.dataset["label"])}`;
  }
  for (const button of languages) {
    button.ariaPressed = `${button.value === language}`;
  }
  if (listing || !failure.hidden) show();
}

/**
 * Opens the sheet of an institution. What shows forms is loaded with the first
 * one, so that the list is there sooner.
 */
async function open(institution: Institution): Promise<void> {
  try {
    const { openSheet } = await import("./sheet.ts");
    failure.hidden = true;
    if (listing) openSheet(institution, listing, locale, () => list.focus());
  } catch {
    failure.replaceChildren(
      createFailure(locale, () => void open(institution)),
    );
    failure.hidden = false;
  }
}

/** Asks for the institutions that the filters let through. */
async function ask(): Promise<void> {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  failure.hidden = true;
  empty.hidden = true;
  isLoading = true;
  status.textContent = locale.texts.loading;
  const answer = await load<Listing>(
    `/api/connectors?${filters.query()}`,
    signal,
  )
    .catch(() => undefined);
  if (signal.aborted) return;
  isLoading = false;
  listing = answer;
  finder = createSearch(listing?.connectors ?? []);
  show();
}

/** Shows what the listing says, or that there is none. */
function show(): void {
  if (listing) {
    filters.offer(listing, locale);
    const { texts } = locale;
    source.textContent = listing.isSandbox
      ? texts.sandbox
      : `${texts.domain} ${listing.domain}.`;
  } else {
    failure.replaceChildren(createFailure(locale, () => {
      // The focus would be lost with the button.
      search.focus();
      void ask();
    }));
    failure.hidden = false;
  }
  update();
}

/** Shows what is found by what was typed so far. */
function update(): void {
  const hits = finder.search(search.value, { limit: Infinity });
  list.show(hits, locale);
  empty.hidden = isLoading || !listing || hits.length > 0;
  const rejected = listing?.rejected ?? 0;
  status.textContent = isLoading
    ? locale.texts.loading
    : listing
    ? locale.count(hits.length, locale.texts.found) +
      (rejected > 0 ? ` · ${rejected} ${locale.texts.rejected}` : "")
    : "";
}

search.addEventListener("input", update);
search.addEventListener("keydown", (event) => {
  // What belongs to an input method is not for the list.
  if (event.isComposing) return;
  if (event.key === "ArrowDown") {
    event.preventDefault();
    list.focus();
  } else if (event.key === "Enter" && search.value) {
    event.preventDefault();
    list.choose();
  } else if (event.key === "Escape") {
    search.value = "";
    update();
  }
});
find("button", "clear").addEventListener("click", () => {
  search.value = "";
  filters.clear();
  search.focus();
  void ask();
});
for (const button of languages) {
  button.addEventListener("click", () => {
    // Where this fails, the page goes on in the language that it has.
    speak(button.value === "fr" ? "fr" : "en").catch(() => {});
  });
}
addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTaken = target instanceof Element &&
    target.closest("input, select, dialog");
  if (key !== "/" || ctrlKey || metaKey || altKey || isTaken) return;
  event.preventDefault();
  search.focus();
  search.select();
});

try {
  await speak(navigator.language.startsWith("fr") ? "fr" : "en");
  await ask();
} catch {
  // Without texts, all there is to say is what the page has from the beginning.
  failure.hidden = false;
}
