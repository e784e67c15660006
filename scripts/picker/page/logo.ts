import type { Institution } from "../listing.ts";
import { make } from "./dom.ts";
import { monogramOf } from "./monogram.ts";

/** Shows an institution by its logo, and by letters in its colour until then. */
export function createLogo(
  institution: Pick<Institution, "uuid" | "name" | "color">,
): HTMLElement {
  const { letters, ground, ink } = monogramOf(institution);
  const element = make("span", {
    class: "logo",
    "aria-hidden": "true",
    "data-length": [...letters].length,
  }, letters);
  element.style.setProperty("--ground", ground);
  element.style.setProperty("--ink", ink);

  const image = make("img", {
    alt: "",
    width: 44,
    height: 44,
    loading: "lazy",
  });
  image.addEventListener("load", () => {
    element.classList.add("loaded");
    element.firstChild?.remove();
  });
  image.addEventListener("error", () => image.remove());
  image.src = `/api/logos/${encodeURIComponent(institution.uuid)}`;
  element.append(image);
  return element;
}
