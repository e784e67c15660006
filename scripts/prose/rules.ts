// @ts-types="./write_good.d.ts"
import writeGood, { type Check } from "write-good";

/** What is hard to read, and where. */
export interface Finding {
  /** The sentence. */
  sentence: string;
  /** Why it is hard. */
  reason: string;
}

/** How many words a sentence may have. */
const MOST_WORDS = 30;

const NEGATION = "(?:no|not|never|none|nothing|nobody|nowhere|cannot|without)";

/** Two negations in one clause, which have to be worked out. */
const DOUBLE_NEGATION = new RegExp(
  `\\b${NEGATION}\\b(?:(?![,;:()]|\\b(?:and|or|but|if|where|when|that)\\b)[^.!?]){1,40}?\\b${NEGATION}\\b|\\bnot un[a-z]+(?:ed|able|known)\\b`,
  "i",
);

const VERB =
  "(?:is|are|was|were|do|does|did|has|have|had|can|may|must|will|shall|should|would)";

/** A verb before its subject, or an object before both. */
const INVERSION = new RegExp(
  [
    `\\b[Nn]or\\b`,
    `^(?:Never|Neither|Seldom|Rarely|Hardly|Not only)\\b[^,]{0,40}? ${VERB} (?:it|they|he|the|a|an|this|that|there)\\b`,
    `^Only (?:here|now|then|there|if|when|so)\\b[^,]{0,40}? ${VERB} (?:it|they|the|a|an|this|that|there)\\b`,
    `^So ${VERB}\\b`,
    `^(?:Had|Were|Should) (?:it|they|the|you|a|this)\\b[^?]*$`,
    `^Of (?!course\\b)[^,]*,`,
    `\\bof each [a-z]+, (?:one|a|the)\\b`,
    // "None of it is kept", "All was read": the real subject comes later.
    `^(?:Nothing|None|Nobody) (?:of|but|that)\\b`,
    `^All (?:is|was)\\b`,
    // A clause that a reader has to turn around.
    `(?:,| and| or) (?:of|by|in|from|for|with|to) (?:which|whom)\\b`,
    // "Whatever is there passes", "What is decoded is what …"
    `^(?:Whatever|Whoever|Whichever)\\b`,
    `^What ${VERB} \\w+ ${VERB}\\b`,
    `\\bbe (?:it|they) (?:a|an|the|in)\\b`,
  ].join("|"),
);

/** Turns of phrase that readers have stumbled over. */
const RIDDLE =
  /\b(?:as ever|but for|save for|as good as|asked for again|goes? before|comes? of|came of|makes? no sense|nobody (?:can|knows?|documents?|says?)|(?<!there )is no (?:text|error|list|number|string|day|id|url|code|connector|address)\b|sees? to it|whosoever|whoever|whomever|therein|thereof|whereof|hitherto|lest)\b/i;

/** The checks, by the name that options of write-good have for each. */
const CHECKS: Readonly<Record<string, Check>> = {
  long: {
    fn: (text) =>
      text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >
          MOST_WORDS
        ? [{ index: 0, offset: text.length }]
        : [],
    explanation: `has more than ${MOST_WORDS} words`,
  },
  doubleNegation: {
    fn: (text) => match(text, DOUBLE_NEGATION),
    explanation: "negates twice",
  },
  inversion: {
    fn: (text) => match(text, INVERSION),
    explanation: "has its subject in an unusual place",
  },
  riddle: {
    fn: (text) => match(text, RIDDLE),
    explanation: "is a riddle",
  },
};

/** The check of write-good that is used: repeated words. */
const OWN_CHECKS: Readonly<Record<string, boolean>> = {
  adverb: false,
  cliches: false,
  illusion: true,
  passive: false,
  so: false,
  thereIs: false,
  tooWordy: false,
  weasel: false,
};

function match(text: string, pattern: RegExp): ReturnType<Check["fn"]> {
  const found = text.match(pattern);
  return found ? [{ index: found.index ?? 0, offset: found[0].length }] : [];
}

/**
 * Finds what is hard to read in a text.
 *
 * @param text Sentences, without any code
 * @returns What is hard, and why
 */
export function findHardSentences(text: string): Finding[] {
  return text.split(/(?<=[.!?]["”)]?)\s+(?=[\p{Lu}"“(]|code\b)/u).flatMap(
    (sentence) => {
      const found = [
        ...writeGood(sentence, { checks: CHECKS }),
        ...writeGood(sentence, OWN_CHECKS).filter(({ reason }) =>
          // Each piece of code stands there as the same word.
          !reason.startsWith('"code')
        ),
      ];
      // A reason begins with what was found, which may be all of the sentence.
      return found.map(({ reason }) => ({
        sentence,
        reason: reason.replace(`"${sentence}" `, ""),
      }));
    },
  );
}
