/**
 * Chooses the newest version there is, prereleases aside.
 *
 * @param versions All versions there are, in any order
 * @param limit What the version has to begin with, such as `20` or `5.0`
 * @returns The newest one; `undefined` if there is none
 */
export function chooseVersion(
  versions: readonly string[],
  limit: string | undefined,
): string | undefined {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return versions
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version))
    .filter((version) => limit === undefined || version.startsWith(`${limit}.`))
    .sort(compare)
    .at(-1);
}
