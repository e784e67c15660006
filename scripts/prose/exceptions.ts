/**
 * Sentences that stay as they are, by how they begin, each with the reason.
 */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  "Values: code, code": "It is a list of names, which a task writes.",
  "Types: code, code": "It is a list of names, which a task writes.",
};
