/**
 * What may not be raised beyond a version, by its name in `deno.json`. A
 * version stands for all that begin with it: `20` for every `20.x.y`.
 */
export const LIMITS: Readonly<Record<string, string>> = {
  // What the package promises to run on, and to be compiled by.
  "@types/node": "20",
  "node-oldest": "20",
  // The oldest line that can require() modules without a flag, and Node 22.
  "node-20": "20.19",
  "node-22": "22",
  "typescript-oldest": "5.0",
  // The last line of TypeScript that dnt can build with.
  "typescript": "5.9",
  // The last line that its SDK accepts.
  "@opentelemetry/api": "1.9",
  // Later versions ask Firefox for what the one of Debian does not know yet.
  "playwright-core": "1.64",
};
