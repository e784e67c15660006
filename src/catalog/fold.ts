/** The maximum number of UTF-16 units that are read of a text. */
const MAX_LENGTH = 256;

/** The maximum number of units of a folded character. */
const MAX_EXPANSION = 3;

/** A text without case, accents, spaces and punctuation. */
export interface Folded {
  /** Its letters and digits. */
  letters: string;
  /** The starts of words. `BoursoBank` counts as two words. */
  words: readonly number[];
}

/** The place of the character of each letter in the text, with its accents. */
export interface Sources {
  starts: number[];
  ends: number[];
}

/**
 * Folds a text.
 *
 * @param text The text
 * @param sources Receives the place of each letter
 */
export type Fold = (text: string, sources?: Sources) => Folded;

/** A folded character. */
interface Character {
  letters: readonly number[];
  isUpper: boolean;
  /** Whether it belongs to the character before it, like an accent. */
  isMark: boolean;
}

// Letters that Unicode does not decompose, and the final sigma, which has the
// same capital as the other.
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  ς: "σ",
};

/** Creates a function that folds texts, with a cache of characters. */
export function createFold(): Fold {
  // An array for the scripts of Europe is much faster than a map.
  const characters = new Array<Character | undefined>(0x2100);

  return (text, sources) => {
    const end = Math.min(text.length, MAX_LENGTH);
    const words: number[] = [];
    // A string that was built letter by letter is slow to read.
    const letters: number[] = [];
    let isInWord = false;
    let wasUpper = false;
    let start = 0;
    for (let at = 0, next; at < end; at = next) {
      const point = text.codePointAt(at) ?? 0;
      next = at + (point > 0xffff ? 2 : 1);
      const character = characters[point] ??= foldCharacter(
        String.fromCodePoint(point),
      );
      if (!character.isMark) start = at;
      else if (isInWord && sources) sources.ends[letters.length - 1] = next;
      if (character.letters.length > 0) {
        const isStart = !isInWord || character.isUpper && !wasUpper;
        if (isStart) words.push(letters.length);
        for (const letter of character.letters) {
          letters.push(letter);
          sources?.starts.push(start);
          sources?.ends.push(next);
        }
        wasUpper = character.isUpper;
        isInWord = true;
      }
      isInWord &&= character.isMark || character.letters.length > 0;
    }
    return { letters: String.fromCharCode(...letters), words };
  };
}

function foldCharacter(character: string): Character {
  const letters = character.normalize("NFKD").toLowerCase()
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, "")
    .replace(/./gu, (letter) => LETTERS[letter] ?? letter);
  return {
    letters: Array.from(
      { length: Math.min(letters.length, MAX_EXPANSION) },
      (_, i) => letters.charCodeAt(i),
    ),
    isUpper: character !== character.toLowerCase(),
    isMark: /\p{M}/u.test(character),
  };
}
