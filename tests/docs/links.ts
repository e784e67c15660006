import { marked } from "marked";

/** A link or an image of a document. */
export interface Link {
  kind: "link" | "image";
  target: string;
}

/** Renders a document of Markdown, and finds what it links to and shows. */
export async function listLinks(document: string): Promise<Link[]> {
  const html = await marked.parse(document);
  return Array.from(
    html.matchAll(/<(?:a href|img src)="([^"]*)"/g),
    ([tag, target = ""]) => ({
      kind: tag.startsWith("<img") ? "image" as const : "link" as const,
      target: target.replaceAll("&amp;", "&"),
    }),
  );
}

/** Lists the anchors of the headings of a document, as GitHub makes them. */
export function listAnchors(document: string): string[] {
  const headings = document.replaceAll(/^```[^]*?^```$/gm, "")
    .matchAll(/^#+ (.*)$/gm);
  return Array.from(
    headings,
    ([, heading = ""]) =>
      heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
  );
}
