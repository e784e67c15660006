/** Why goals are missed, by how their names begin. */
const REASONS: Readonly<Record<string, string>> = {
  "Checking":
    "The check looks at every documented key, and completes absent ones.",
  "A whole answer":
    "The answer is read in parts, to bound its size and its time.",
  "Importing @connectors/powens, as installed":
    "The package has a module for each export and what they share.",
  "listConnectors alone":
    "It has retries, two time limits, events and the check of every key.",
  "the root export":
    "It has retries, two time limits, events and the check of every key.",
  "./cache": "It has five stores, and a list of what may be kept.",
  "./catalog": "The search forgives typing errors and knows bank codes.",
  "./directory": "It has the call, the decoding and the search in it.",
  "./form": "It has a compiler for the regular expressions of PCRE.",
  "./payment": "It says what is unknown, and reads drafts of any origin.",
  "./encryption": "It checks the key before it encrypts.",
};

/**
 * Says why a goal is missed.
 *
 * @param what What is measured
 * @returns The reason, or an empty text where none is known
 */
export function reasonFor(what: string): string {
  const entry = Object.entries(REASONS).find(([start]) =>
    what.startsWith(start)
  );
  return entry?.[1] ?? "";
}
