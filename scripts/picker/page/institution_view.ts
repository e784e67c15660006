import type { ChosenInstitution } from "../listing.ts";
import { find, make } from "./dom.ts";
import { createFailure } from "./failure.ts";
import { load, type LoadFailure } from "./load.ts";
import type { Locale } from "./locale.ts";
import { createLogo } from "./logo.ts";
import { hrefOf, type Place } from "./place.ts";
import { describe } from "./row.ts";
import { showStage } from "./stage.ts";
import type { Answers } from "./steps.ts";

/** The view of the institution that was chosen. */
export interface InstitutionView {
  /** Shows the institution and the step of a place. */
  show(place: Place): void;
  /** Hides it, and forgets what was typed there. */
  hide(): void;
}

/** What the view needs of the page. */
export interface InstitutionEvents {
  /** Goes to another place. */
  go(place: Place): void;
  /** The view with the list, whose link gets the focus back. */
  list: HTMLElement;
}

/** Makes the view. What shows its steps is loaded with the first institution. */
export function createInstitutionView(
  locale: Locale,
  { go, list }: InstitutionEvents,
): InstitutionView {
  const { texts } = locale;
  const element = find("div", "institution-view");
  let chosen: ChosenInstitution | undefined;
  let answers: Answers = new Map();
  let shown = new AbortController();

  async function show(place: Place): Promise<void> {
    shown.abort();
    shown = new AbortController();
    const { signal } = shown;
    element.hidden = false;
    if (chosen?.connector.uuid !== place.institution) {
      chosen = undefined;
      answers = new Map();
      element.replaceChildren(createBack(place), createWait());
    }
    const modules = import("./steps.ts").catch(() => undefined);
    const loaded = chosen ?? await findInstitution(place.institution, signal);
    const steps = await modules;
    if (signal.aborted) return;
    if (typeof loaded === "string") return fail(loaded, place);
    if (!steps) {
      return fail(navigator.onLine ? "unavailable" : "offline", place);
    }
    chosen = loaded;
    const { connector } = loaded;
    document.title = `${connector.name} · ${texts.title}`;
    const title = make("h2", { tabindex: -1 }, connector.name);
    const wait = createWait();
    element.replaceChildren(
      createBack(place),
      make(
        "header",
        { class: "chosen" },
        createLogo(connector),
        make(
          "div",
          { class: "what" },
          title,
          make("p", { class: "more" }, describe(connector, locale, "")),
        ),
      ),
      wait,
    );
    const stage = place.step === "done" ? "done" : "steps";
    showStage(stage, locale, connector.name);
    const content = await steps.createSteps(
      { chosen: loaded, place, answers, locale, go, signal },
    );
    if (signal.aborted) return;
    wait.replaceWith(...content);
    scrollTo(0, 0);
    title.focus({ preventScroll: true });
  }

  async function findInstitution(
    uuid: string,
    signal: AbortSignal,
  ): Promise<ChosenInstitution | LoadFailure> {
    const path = `/api/institutions/${encodeURIComponent(uuid)}`;
    const loaded = await load<ChosenInstitution>(path, signal);
    return loaded.ok ? loaded.value : loaded.reason;
  }

  function fail(reason: LoadFailure, place: Place): void {
    element.replaceChildren(
      createBack(place),
      createFailure(reason, locale, () => void show(place)),
      make(
        "a",
        { class: "secondary", href: hrefOf(toList(place)) },
        texts.another,
      ),
    );
  }

  function createWait(): HTMLElement {
    return make(
      "p",
      { class: "wait", role: "status" },
      texts.loading,
    );
  }

  function createBack(place: Place): HTMLElement {
    return make(
      "a",
      { class: "back", href: hrefOf(before(place, answers.size)) },
      texts.back,
    );
  }

  return {
    show: (place) => void show(place),
    hide() {
      if (element.hidden) return;
      shown.abort();
      const uuid = chosen?.connector.uuid;
      chosen = undefined;
      // The typed values do not stay in the document.
      answers = new Map();
      element.replaceChildren();
      element.hidden = true;
      if (uuid === undefined) return;
      queueMicrotask(() => {
        list.querySelector<HTMLElement>(
          `a[href*="institution=${CSS.escape(uuid)}"]`,
        )
          ?.focus({ preventScroll: true });
      });
    },
  };
}

/** The place before a step: the step before it, or the list. */
function before(place: Place, steps: number): Place {
  if (place.step === "done") return { ...place, step: String(steps) };
  const step = Number(place.step);
  if (step > 1) return { ...place, step: String(step - 1) };
  return toList(place);
}

function toList(place: Place): Place {
  return { ...place, institution: "", mechanism: "", step: "" };
}
