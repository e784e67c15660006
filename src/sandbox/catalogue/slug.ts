/**
 * Derives a slug from a name, like those of live answers. It has three
 * capitals, and several connectors may share it.
 *
 * @param name The institution's name
 * @returns The slug, or `null` if the name has too few Latin letters
 */
export function deriveSlug(name: string): string | null {
  const letters = name.normalize("NFD").toUpperCase().replace(/[^A-Z\d]/g, "");
  return letters.length < 3 ? null : letters.slice(0, 3);
}
