import { find } from "./dom.ts";
import { createListView } from "./list_view.ts";
import { readLocale } from "./locale.ts";
import { findCountry } from "./country.ts";
import { createInstitutionView } from "./institution_view.ts";
import { hrefOf, type Place, readPlace } from "./place.ts";

const locale = readLocale();
const language = find("select", "language");

function go(place: Place): void {
  history.pushState(null, "", hrefOf(place));
  show();
}

function replace(place: Place): void {
  history.replaceState(null, "", hrefOf(place));
}

const list = createListView(locale, { replace });
const institution = createInstitutionView(locale, { go, list: list.element });

function show(): void {
  const place = readPlace(location.search);
  if (place.country === "") {
    replace({ ...place, country: findCountry() });
    return show();
  }
  if (place.institution === "") {
    institution.hide();
    list.show(place);
  } else {
    list.hide();
    institution.show(place);
  }
}

addEventListener("popstate", show);
document.addEventListener("click", (event) => {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  const link = target instanceof Element && target.closest("a[href^='?']");
  // A click for another tab opens one.
  if (!link || button || ctrlKey || metaKey || shiftKey || altKey) return;
  event.preventDefault();
  go(readPlace(link.getAttribute("href") ?? ""));
});
language.addEventListener("change", () => {
  const place = readPlace(location.search);
  location.assign(hrefOf({ ...place, lang: language.value }));
});
show();
