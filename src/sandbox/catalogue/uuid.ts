/**
 * Derives a UUID from a text. The same text gives the same UUID. Like real
 * ones, some have version 4 and some version 5.
 */
export function deriveUuid(text: string): string {
  const digits = [1, 2, 3, 4]
    .map((seed) => hash(text, seed).toString(16).padStart(8, "0"))
    .join("");
  const version = hash(text) % 2 === 0 ? "4" : "5";
  const variant = "89ab".charAt(hash(text) % 4);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    version + digits.slice(13, 16),
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join("-");
}

/** Hashes a text to an integer of 32 bits. */
export function hash(text: string, seed = 0): number {
  let state = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  // The final steps of MurmurHash 3. Without them, texts that only differ in
  // the last letter would have similar hashes.
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
