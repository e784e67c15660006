import type { ChosenInstitution, Institution } from "../listing.ts";
import { createMonogram, describe } from "./card.ts";
import { find, make } from "./dom.ts";
import { createFailure } from "./failure.ts";
import { load } from "./load.ts";
import type { Locale } from "./locale.ts";
import { createSteps, type Settings } from "./step_view.ts";

/**
 * Shows the institution that was chosen, over the list. Escape closes it, and
 * the focus goes back to where it was: a modal dialog does both by itself,
 * unless that has gone since, which `onLost` is for.
 */
export function openSheet(
  institution: Institution,
  settings: Settings,
  locale: Locale,
  onLost: () => void,
): void {
  const { texts, language } = locale;
  const dialog = find("dialog", "sheet");
  // The language of the page may be another one by the time that it is closed.
  dialog.lang = language;
  const title = make(
    "h2",
    { id: "sheet-title", tabindex: -1 },
    institution.name,
  );
  const close = make(
    "button",
    { class: "close", "aria-label": texts.close },
    "✕",
  );
  const steps = make("div", { class: "steps" });
  const header = make(
    "header",
    {},
    createMonogram(institution),
    make(
      "div",
      { class: "what" },
      title,
      make("p", { class: "more" }, describe(institution, locale)),
    ),
    close,
  );
  dialog.replaceChildren(header, steps);
  // It stays over what is scrolled, and is as high as the name is long.
  new ResizeObserver(() =>
    dialog.style.setProperty("--header", `${header.offsetHeight}px`)
  ).observe(header);
  const closed = new AbortController();
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    // The browser tells of it late: by then, another one may have been opened.
    const isShown = title.isConnected;
    if (isShown && dialog.open) return;
    closed.abort();
    // Nothing that was typed stays in the document.
    if (!isShown) return;
    dialog.replaceChildren();
    if (document.activeElement === document.body) onLost();
  }, { signal: closed.signal });

  async function fill(): Promise<void> {
    // Whoever tries again would lose the focus with the button for it.
    title.focus();
    steps.replaceChildren(make("p", { role: "status" }, texts.loading));
    const connector = await load<ChosenInstitution>(
      `/api/connectors/${encodeURIComponent(institution.uuid)}`,
      closed.signal,
    ).catch(() => undefined);
    if (closed.signal.aborted) return;
    if (!connector) return steps.replaceChildren(createFailure(locale, fill));
    steps.replaceChildren(...createSteps(connector, settings, locale));
    if (document.activeElement === title) {
      steps.querySelector<HTMLElement>(".step:first-child :is(input, select)")
        ?.focus();
    }
  }

  dialog.showModal();
  void fill();
}
