import { find } from "./dom.ts";
import type { Locale } from "./locale.ts";

/** A part of the path: the list, the steps of an institution, or its end. */
export type Stage = "list" | "steps" | "done";

/** Shows which part of the path somebody is at, and what was chosen before. */
export function showStage(
  stage: Stage,
  { texts }: Locale,
  institution: string = texts.stageListText,
): void {
  const titles = {
    list: texts.title,
    steps: texts.titleSteps,
    done: texts.titleDone,
  };
  find("h1", "title").textContent = titles[stage];
  find("span", "chosen").textContent = institution;
  const items = [
    ...document.querySelectorAll<HTMLElement>("[data-stage]"),
  ];
  const current = items.findIndex(({ dataset }) => dataset["stage"] === stage);
  for (const [index, item] of items.entries()) {
    item.ariaCurrent = index === current ? "step" : null;
    item.classList.toggle("finished", index < current);
  }
}
