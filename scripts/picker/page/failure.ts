import { make } from "./dom.ts";
import type { LoadFailure } from "./load.ts";
import type { Locale } from "./locale.ts";

/** Says why something could not be loaded, and offers to try again. */
export function createFailure(
  reason: LoadFailure,
  { texts }: Locale,
  onRetry: () => void,
): HTMLElement {
  const button = make(
    "button",
    { type: "button", class: "secondary" },
    texts.again,
  );
  const retried = new AbortController();
  const retry = () => {
    retried.abort();
    onRetry();
  };
  button.addEventListener("click", retry);
  const failure = make(
    "div",
    { class: "notice", role: "alert" },
    make("p", {}, texts[reason]),
    button,
  );
  addEventListener("online", () => {
    if (failure.isConnected) retry();
  }, { once: true, signal: retried.signal });
  return failure;
}
