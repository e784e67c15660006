/** How many UTF-16 units of a text are read at most. */
export const MAX_LENGTH = 256;

/** How many units a character folds to at most. */
const MAX_EXPANSION = 3;

/** A text without case, accents, spaces and punctuation. */
export interface Folded {
  /** Its letters and digits. */
  letters: string;
  /**
   * Where among them a word starts, or a part that is written as one: there
   * are two in `BoursoBank`.
   */
  words: readonly number[];
  /** Where in the text the character starts that each of them comes from. */
  starts: number[];
  /** Where that character ends, with the accents that follow it. */
  ends: number[];
}

/** Folds a text. */
export type Fold = (text: string) => Folded;

/** What a character folds to. */
interface Character {
  letters: string;
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
  // With places for the scripts of Europe, it is much quicker than a map.
  const characters = new Array<Character | undefined>(0x2100);

  return (text) => {
    const end = Math.min(text.length, MAX_LENGTH);
    const words: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    let letters = "";
    let isInWord = false;
    let wasUpper = false;
    for (let at = 0, next; at < end; at = next) {
      const point = text.codePointAt(at) ?? 0;
      next = at + (point > 0xffff ? 2 : 1);
      const character = characters[point] ??= foldCharacter(
        String.fromCodePoint(point),
      );
      const { isUpper } = character;
      if (character.letters.length > 0) {
        if (!isInWord || isUpper && !wasUpper) words.push(letters.length);
        letters += character.letters;
        wasUpper = isUpper;
      }
      while (starts.length < letters.length) {
        starts.push(at);
        ends.push(next);
      }
      isInWord = character.isOfWord && (isInWord || character.letters !== "");
      if (isInWord) ends[ends.length - 1] = next;
    }
    return { letters, words, starts, ends };
  };
}

function foldCharacter(character: string): Character {
  const letters = character.normalize("NFKD").toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, "")
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter);
  return {
    letters: letters.slice(0, MAX_EXPANSION),
    isUpper: character !== character.toLowerCase(),
    isOfWord: letters !== "" || /\p{M}/u.test(character),
  };
}
