/** A pattern and the subjects to try it on. */
export interface Job {
  /** The pattern, without delimiters. */
  pattern: string;
  /** What is searched. */
  subjects: readonly string[];
}

/** What an engine makes of patterns. */
export interface Judgement {
  /** The engine and its settings. */
  engine: string;
  /**
   * For each job, a digit for each subject, or what is wrong with the pattern.
   * The digit is 1 for a match and 0 for none; a question mark stands for a
   * subject on which the engine gave up.
   */
  verdicts: string[];
}
