import { make } from "./dom.ts";
import type { Locale } from "./locale.ts";

/** Shows that something could not be loaded, and offers to try again. */
export function createFailure(
  { texts }: Locale,
  onRetry: () => void,
): HTMLElement {
  const button = make(
    "button",
    { type: "button", class: "secondary" },
    texts.again,
  );
  button.addEventListener("click", onRetry);
  return make(
    "div",
    { class: "notice", role: "alert" },
    make("p", {}, texts.failed),
    button,
  );
}
