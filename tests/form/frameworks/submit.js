import { validateStep } from "../../../src/form/mod.ts";

/** What came of each form that was submitted. */
globalThis.results = [];

/** Judges what a form holds, as it is submitted. */
export function submit(step, event) {
  event.preventDefault();
  const values = new FormData(event.target);
  globalThis.results.push(validateStep(step, values));
}
