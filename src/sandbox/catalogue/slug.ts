/**
 * Derives a slug from a name as live answers have it: three capitals, which
 * several connectors may share.
 *
 * @param name The institution's name
 * @returns The slug, or `null` where the name has too few Latin letters
 */
export function deriveSlug(name: string): string | null {
  const letters = name.normalize("NFD").toUpperCase().replace(/[^A-Z\d]/g, "");
  return letters.length < 3 ? null : letters.slice(0, 3);
}
