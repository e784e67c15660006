/** A part of the path: the list, the steps of an institution, or its end. */
export type Stage = "list" | "steps" | "done";

/** Shows which part of the path somebody is at. */
export function showStage(stage: Stage): void {
  for (const item of document.querySelectorAll<HTMLElement>("[data-stage]")) {
    item.ariaCurrent = item.dataset["stage"] === stage ? "step" : null;
  }
}
