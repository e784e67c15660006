import { createCard, type Hit } from "./card.ts";
import { make } from "./dom.ts";
import type { Locale } from "./locale.ts";

/** What the list tells of. */
export interface ListEvents {
  /** An institution was chosen. */
  onChoose(hit: Hit): void;
  /** Somebody wants to go back to the search, or on with typing there. */
  onLeave(): void;
}

/** The list of what was found. */
export interface InstitutionList {
  /**
   * Shows what was found: from the first on, unless somebody is at one of them
   * or in its sheet, who stays there.
   */
  show(hits: readonly Hit[], locale: Locale): void;
  /**
   * Puts the focus on the institution that had it last, or on the first; leaves
   * where there is none.
   */
  focus(): void;
  /** Chooses the institution that has the focus, or would have it. */
  choose(): void;
}

/** Where the list is, in pixels, and what it is made of. */
interface Measures {
  /** How many columns there are. */
  columns: number;
  /** How far rows are apart. */
  gap: number;
  /** How far it is from a row to the next one. */
  height: number;
  /** How far the list is below the top of the window. */
  top: number;
}

/** How many rows above and below what can be seen are in the document. */
const MARGIN = 2;

/**
 * Makes a list box of which only what can be seen is in the document, and what
 * the keyboard is on. It scrolls with the page; its style says how many columns
 * there are, and how high a row is.
 */
export function createInstitutionList(
  element: HTMLElement,
  { onChoose, onLeave }: ListEvents,
): InstitutionList {
  let hits: readonly Hit[] = [];
  let locale: Locale;
  let active = 0;
  let chosen: string | undefined;
  const shown = new Map<number, HTMLElement>();

  /**
   * Reads where the list is, and what its style has made of the width of the
   * page. To be done before anything is changed, or all would be laid out twice.
   */
  function measure(): Measures {
    const style = getComputedStyle(element);
    const gap = parseFloat(style.rowGap);
    return {
      columns: style.gridTemplateColumns.split(" ").length,
      gap,
      height: parseFloat(style.gridAutoRows) + gap,
      top: element.getBoundingClientRect().top,
    };
  }

  function createOption(index: number, hit: Hit): HTMLElement {
    return make("div", {
      role: "option",
      id: `option-${index}`,
      tabindex: index === active ? 0 : -1,
      "aria-selected": String(hit.connector.uuid === chosen),
      "aria-setsize": hits.length,
      "aria-posinset": index + 1,
    }, ...createCard(hit, locale));
  }

  function render({ columns, gap, height, top } = measure()): void {
    const rows = Math.ceil(hits.length / columns);
    const firstRow = Math.max(0, Math.floor(-top / height) - MARGIN);
    const first = firstRow * columns;
    const last = (Math.ceil((innerHeight - top) / height) + MARGIN) * columns;
    const isNear = (index: number) => index >= first && index < last;
    for (const [index, option] of shown) {
      if (isNear(index) || index === active) continue;
      option.remove();
      shown.delete(index);
    }
    element.style.blockSize = `${Math.max(0, rows * height - gap)}px`;
    element.style.paddingBlockStart = `${firstRow * height}px`;
    // What is there already is not moved, as it would lose the focus.
    let next = element.firstElementChild;
    const indexes = new Set([active]);
    for (let index = first; index < Math.min(last, hits.length); index++) {
      indexes.add(index);
    }
    for (const index of [...indexes].sort((a, b) => a - b)) {
      const hit = hits[index];
      if (!hit) continue;
      let option = shown.get(index);
      if (option) {
        next = option.nextElementSibling;
      } else {
        option = createOption(index, hit);
        shown.set(index, option);
        element.insertBefore(option, next);
      }
      // Far from the others, it has no place among them.
      option.classList.toggle("far", !isNear(index));
      option.style.insetBlockStart = isNear(index)
        ? ""
        : `${Math.floor(index / columns) * height}px`;
    }
  }

  function moveTo(index: number): void {
    shown.get(active)?.setAttribute("tabindex", "-1");
    active = Math.max(0, Math.min(index, hits.length - 1));
    render();
    const option = shown.get(active);
    option?.setAttribute("tabindex", "0");
    option?.scrollIntoView({ block: "nearest" });
    option?.focus({ preventScroll: true });
  }

  function focus(): void {
    if (hits.length > 0) moveTo(active);
    else onLeave();
  }

  function choose(index: number): void {
    const hit = hits[index];
    if (!hit) return;
    moveTo(index);
    chosen = hit.connector.uuid;
    for (const [index, option] of shown) {
      const isChosen = hits[index]?.connector.uuid === chosen;
      option.setAttribute("aria-selected", String(isChosen));
    }
    onChoose(hit);
  }

  /** Where a key leads to; `undefined` if it is not for the list. */
  function destinationOf(key: string): number | undefined {
    const { columns, height } = measure();
    const page = Math.max(1, Math.floor(innerHeight / height) - 2) * columns;
    switch (key) {
      case "ArrowRight":
        return active + 1;
      case "ArrowLeft":
        return active - 1;
      case "ArrowDown":
        // From the row before the last, there may be nothing below.
        return Math.floor(active / columns) <
            Math.floor((hits.length - 1) / columns)
          ? active + columns
          : active;
      case "ArrowUp":
        return active - columns;
      case "PageDown":
        return active + page;
      case "PageUp":
        return Math.max(0, active - page);
      case "Home":
        return 0;
      case "End":
        return hits.length - 1;
    }
  }

  element.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    const destination = destinationOf(key);
    if (destination !== undefined) {
      event.preventDefault();
      if (destination < 0) onLeave();
      else moveTo(destination);
    } else if (key === "Enter" || key === " ") {
      event.preventDefault();
      choose(active);
    } else if (key === "Escape" || key === "Backspace" || key.length === 1) {
      // A letter is typed where the focus is by then.
      onLeave();
    }
  });
  element.addEventListener("click", ({ target }) => {
    for (const [index, option] of shown) {
      if (target instanceof Node && option.contains(target)) choose(index);
    }
  });
  addEventListener("scroll", () => render(), { passive: true });
  addEventListener("resize", () => render());

  return {
    show(found, chosenLocale) {
      const measures = measure();
      const { activeElement } = document;
      const isHere = element.contains(activeElement);
      const held = isHere || activeElement?.closest("dialog")
        ? hits[active]?.connector.uuid
        : undefined;
      hits = found;
      locale = chosenLocale;
      active = Math.max(
        0,
        hits.findIndex(({ connector }) => connector.uuid === held),
      );
      shown.clear();
      element.replaceChildren();
      render(measures);
      if (isHere) focus();
      // Whoever had scrolled down sees the best ones again.
      else if (measures.top < 0) element.scrollIntoView({ block: "start" });
    },
    focus,
    choose: () => choose(active),
  };
}
