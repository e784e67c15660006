import {
  type CharacterSet,
  type Run,
  runsOf,
  uniteRuns,
} from "./character_set.ts";

// Characters whose cases are the same in all versions of Unicode in use: basic
// and extended Latin, Greek and Cyrillic. U+0390 and U+03B0 are left out, as
// they gained a variant in version 15.1. Each pair holds the ends of a run.
const STABLE = "\0\u017f\u0370\u038f\u0391\u03af\u03b1\u04ff";

// Characters elsewhere that are variants of stable ones: of iota, of Cyrillic
// letters, of sharp s, iota, omega, k and a with ring.
const ELSEWHERE =
  "\u0345\u0345\u1c80\u1c87\u1e9e\u1e9e\u1fbe\u1fbe\u2126\u2126\u212a\u212b";

/**
 * For each character with variants, all characters that equal it without case.
 */
export type CaseVariants = ReadonlyMap<number, readonly Run[]>;

/** Lists the characters that differ only by case. */
export function listCaseVariants(): CaseVariants {
  const byFolded = new Map<string, Run[]>();
  const byCode = new Map<number, Run[]>();
  for (const code of runsOf(STABLE + ELSEWHERE).flatMap(listCodes)) {
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
 * @param variants The result of `listCaseVariants()`.
 * @returns The characters and their variants; `undefined` if versions of
 * Unicode disagree on the variants.
 */
export function withCaseVariants(
  runs: readonly Run[],
  variants: CaseVariants,
): CharacterSet | undefined {
  const stable = runsOf(STABLE);
  const isStable = runs.every((run) =>
    stable.some(({ first, last }) => first <= run.first && run.last <= last)
  );
  if (!isStable) return undefined;
  return uniteRuns(
    runs.flatMap(listCodes).flatMap((code) => variants.get(code) ?? []),
  );
}

/** Applies the simple case folding of Unicode to a character. */
function fold(character: string): string {
  // The dotless i has an upper case, but folds to itself.
  if (character === "\u0131") return character;
  const upper = character.toUpperCase();
  const single = upper.length === 1 ? upper : character;
  const lower = single.toLowerCase();
  return lower.length === 1 ? lower : single;
}

function listCodes({ first, last }: Run): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
