import { type CharacterSet, type Run, uniteRuns } from "./character_set.ts";

// Characters whose cases are the same in all versions of Unicode in use: the
// basic and extended Latin, Greek and Cyrillic ones. U+0390 and U+03B0 are left
// out, as they gained a variant in version 15.1.
const STABLE: CharacterSet = [
  { first: 0, last: 0x17f },
  { first: 0x370, last: 0x38f },
  { first: 0x391, last: 0x3af },
  { first: 0x3b1, last: 0x4ff },
];

// Characters elsewhere that are variants of stable ones: of iota, of Cyrillic
// letters, of sharp s, iota, omega, k and a with ring.
const ELSEWHERE: CharacterSet = [
  { first: 0x345, last: 0x345 },
  { first: 0x1c80, last: 0x1c87 },
  { first: 0x1e9e, last: 0x1e9e },
  { first: 0x1fbe, last: 0x1fbe },
  { first: 0x2126, last: 0x2126 },
  { first: 0x212a, last: 0x212b },
];

/** For each character that has variants or may be one, all that are equal. */
export type CaseVariants = ReadonlyMap<number, readonly Run[]>;

/** Lists the characters that are equal but for their case. */
export function listCaseVariants(): CaseVariants {
  const byFolded = new Map<string, Run[]>();
  const byCode = new Map<number, Run[]>();
  for (const code of [...STABLE, ...ELSEWHERE].flatMap(listCodes)) {
    const folded = fold(String.fromCharCode(code));
    const equal = byFolded.get(folded) ?? [];
    equal.push({ first: code, last: code });
    byFolded.set(folded, equal);
    byCode.set(code, equal);
  }
  return byCode;
}

/**
 * Adds the characters that differ only by case.
 *
 * @param runs Characters.
 * @param variants What `listCaseVariants()` gave.
 * @returns They and their variants; `undefined` when versions of Unicode disagree
 * on these.
 */
export function withCaseVariants(
  runs: readonly Run[],
  variants: CaseVariants,
): CharacterSet | undefined {
  const isStable = runs.every((run) =>
    STABLE.some(({ first, last }) => first <= run.first && run.last <= last)
  );
  if (!isStable) return undefined;
  return uniteRuns(
    runs.flatMap(listCodes).flatMap((code) => variants.get(code) ?? []),
  );
}

/** Folds a character as Unicode does in its simple way, to one character. */
function fold(character: string): string {
  // The dotless i has an upper case, and yet folds to itself.
  if (character === "\u0131") return character;
  const upper = character.toUpperCase();
  const single = upper.length === 1 ? upper : character;
  const lower = single.toLowerCase();
  return lower.length === 1 ? lower : single;
}

function listCodes({ first, last }: Run): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
