/** Attributes by name; those that are `undefined` or `false` are left out. */
type Attributes = Readonly<
  Record<string, string | number | boolean | undefined>
>;

/**
 * Makes an element. Texts become text nodes, so that nothing that the API sends
 * is ever read as HTML.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string | false | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(
    ...children.filter((one) => typeof one !== "boolean" && one !== undefined),
  );
  return element;
}

/** Sets attributes, and removes those that are to be left out. */
export function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Finds an element that the page has from the beginning. */
export function find<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  id: string,
): HTMLElementTagNameMap[K] {
  const element = document.querySelector<HTMLElementTagNameMap[K]>(
    `${tag}#${id}`,
  );
  if (!element) throw new Error(`The page has no ${tag} '${id}'`);
  return element;
}
