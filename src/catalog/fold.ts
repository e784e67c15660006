/** How many UTF-16 units of a text are read at most. */
export const MAX_LENGTH = 256;

/** How many units there are at most for each one that is read. */
export const MAX_EXPANSION = 3;

/**
 * A text without case, accents, spaces and punctuation. The next text is
 * folded into the same object.
 */
export interface Folded {
  /** How many UTF-16 units it has. */
  length: number;
  /** Its UTF-16 units, and a 0 behind them. */
  codes: number[];
  /**
   * Whether a word starts at each of them, or a part that is written as one:
   * there are two in `BoursoBank`.
   */
  marks: boolean[];
  /** Where in the text the character starts that each of them comes from. */
  starts: number[];
  /** Where that character ends, with the accents that follow it. */
  ends: number[];
}

/** Folds a text. */
export type Fold = (text: string) => Folded;

/** What a character folds to. */
interface Character {
  codes: readonly number[];
  isUpper: boolean;
  /** Whether it is part of a word, even if nothing is left of it. */
  isOfWord: boolean;
}

// Letters that Unicode does not take apart, and the sigma that ends words,
// which is not one of its own in capitals.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  ς: "σ",
};

/** Creates a function that folds texts, and remembers characters. */
export function createFold(): Fold {
  const codes: number[] = [];
  const marks: boolean[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: Folded = { length: 0, codes, marks, starts, ends };
  // With places for the scripts of Europe, it is much quicker than a map.
  const characters = new Array<Character | undefined>(0x2100);

  return (text) => {
    const end = Math.min(text.length, MAX_LENGTH);
    let length = 0;
    let isInWord = false;
    let wasUpper = false;
    for (let at = 0, next; at < end; at = next) {
      const point = text.codePointAt(at) ?? 0;
      next = at + (point > 0xffff ? 2 : 1);
      const character = characters[point] ??= foldCharacter(
        String.fromCodePoint(point),
      );
      const { isUpper } = character;
      for (const code of character.codes) {
        if (length === MAX_EXPANSION * end) break;
        codes[length] = code;
        marks[length] = !isInWord || isUpper && !wasUpper;
        starts[length] = at;
        ends[length++] = next;
        isInWord = true;
        wasUpper = isUpper;
      }
      isInWord &&= character.isOfWord;
      if (isInWord) ends[length - 1] = next;
    }
    codes[length] = 0;
    folded.length = length;
    return folded;
  };
}

function foldCharacter(character: string): Character {
  const codes = character.normalize("NFKD").toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, "")
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter)
    .split("").map((unit) => unit.charCodeAt(0));
  return {
    codes,
    isUpper: character !== character.toLowerCase(),
    isOfWord: codes.length > 0 || /\p{M}/u.test(character),
  };
}
