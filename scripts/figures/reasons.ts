/** Why goals are missed, by how their names begin. */
const REASONS: Readonly<Record<string, string>> = {
  "Checking, over the generated code of ajv 8, Deno":
    "This ajv completes nothing. The other one does.",
  "Checking, over the generated code of ajv 8, Node":
    "This ajv completes nothing. The other one does.",
  "Checking":
    "The rows have more than four sets of keys, which engines read slowly.",
  "getConnector() over":
    "It keeps two time limits, reads the answer in parts, and checks it.",
  "listConnectors() over":
    "It keeps two time limits, reads the answer in parts, and checks it.",
  "A whole answer":
    "The answer is read in parts, to bound its size and its time.",
  "Importing @connectors/powens, as installed":
    "It is two files, which is one more than openapi-fetch has.",
  "Importing @connectors/powens, in a bundle":
    "Most of it is the time to parse the text of the whole root export.",
  "A keystroke, times": "The search looks at each name that may match.",
  "A keystroke, each":
    "So many names are larger than the caches of the processor.",
  "A keystroke": "The machine is slow: see MiniSearch beside it.",
  "Building a search": "Each name is also read as words, initials and aliases.",
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
