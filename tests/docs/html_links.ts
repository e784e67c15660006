/**
 * Finds the links of pages that lead to no file and to no anchor of them. Links
 * to other sites are left alone.
 *
 * @param pages The text of each page, by its path; other files are empty
 * @returns Each broken link, after the page that has it
 */
export function findBrokenLinks(pages: ReadonlyMap<string, string>): string[] {
  const anchors = new Map(
    Array.from(pages, ([path, text]) => [path, anchorsOf(text)]),
  );
  const broken = new Set<string>();
  for (const [path, text] of pages) {
    for (const [, target = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      const url = new URL(decode(target), `page:/${path}`);
      if (url.protocol !== "page:") continue;
      const known = anchors.get(fileOf(url));
      const anchor = decodeURIComponent(url.hash.slice(1));
      if (known === undefined || anchor !== "" && !known.has(anchor)) {
        broken.add(`${path}: ${decode(target)}`);
      }
    }
  }
  return [...broken];
}

/** The file that a URL leads to: that of a folder is its index. */
function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname.slice(1));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function anchorsOf(text: string): Set<string> {
  const ids = text.matchAll(/ (?:id|name)="([^"]*)"/g);
  return new Set(Array.from(ids, ([, id = ""]) => decode(id)));
}

/** Reads what HTML escapes in an attribute. */
function decode(text: string): string {
  return text.replaceAll(
    /&#x([\da-f]+);/gi,
    (_, digits) => String.fromCodePoint(parseInt(digits, 16)),
  )
    .replaceAll("&quot;", '"').replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
