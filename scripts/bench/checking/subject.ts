/** Something that checks answers. */
export interface Subject {
  /** What it is called. */
  name: string;
  /** Whether it makes code from strings, which edge runtimes forbid. */
  generatesCode: boolean;
  /** Says whether a parsed answer is sound. */
  check(answer: unknown): boolean;
}
