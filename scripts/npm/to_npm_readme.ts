/** Where the repository is, at the version that is built. */
export interface RepositoryAt {
  /** Its URL, without a slash at its end. */
  repository: string;
  /** The version, as in the tag of the release. */
  version: string;
}

/** A link or an image of Markdown that leads to a file beside the document. */
const RELATIVE = /(!?)\[([^\]]*)\]\(\.\/([^)]*)\)/g;

/**
 * Writes the README as npm shows it, where there is no file beside it: links
 * and images lead to the repository. Where that is not known, links become
 * text, and images are left out.
 *
 * @param readme The README of the repository
 * @param at The repository, if it is known
 * @returns The README of the package
 */
export function toNpmReadme(
  readme: string,
  at: RepositoryAt | undefined,
): string {
  return readme.replace(RELATIVE, (_, mark, text, path) => {
    if (at === undefined) return mark === "!" ? "" : text;
    const kind = mark === "!" ? "raw" : path.endsWith("/") ? "tree" : "blob";
    const url = `${at.repository}/${kind}/v${at.version}/${path}`;
    return `${mark}[${text}](${url})`;
  });
}
