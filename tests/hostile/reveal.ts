import { inspect } from "node:util";

/**
 * Everything that can be seen of values, in one text: as a log, a debugger, a
 * serializer or an error tracker sees them, and whatever they hold at any depth
 * under any key.
 */
export function reveal(value: unknown): string {
  return [
    inspect(value, { showHidden: true, depth: Infinity, getters: true }),
    Deno.inspect(value, {
      showHidden: true,
      depth: Infinity,
      getters: true,
      iterableLimit: Infinity,
      strAbbreviateSize: Infinity,
    }),
    attempt(() => JSON.stringify(value)),
    attempt(() => textsIn(structuredClone(value)).join("\n")),
    ...textsIn(value),
  ].join("\n");
}

/** What is nested too deeply, or is a function, cannot be written at all. */
function attempt(write: () => string): string {
  try {
    return write();
  } catch (error) {
    return String(error);
  }
}

/** Every text in a value: keys and values, hidden or not. */
function textsIn(value: unknown): string[] {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const queue = [value];
  for (const one of queue) {
    if (typeof one === "string" || typeof one === "symbol") {
      texts.push(String(one));
    }
    const isOpen = typeof one === "object" && one !== null ||
      typeof one === "function";
    if (!isOpen || seen.has(one)) continue;
    seen.add(one);
    if (one instanceof Map || one instanceof Set || one instanceof Headers) {
      queue.push(...[...one].flat());
    }
    for (const key of Reflect.ownKeys(one)) {
      const property = Object.getOwnPropertyDescriptor(one, key);
      queue.push(key, property?.value, property?.get?.call(one));
    }
  }
  return texts;
}

/** What is printed while something runs. */
export async function printedDuring(
  run: () => Promise<void> | void,
): Promise<unknown[]> {
  const printed: unknown[] = [];
  const methods = ["debug", "log", "info", "warn", "error", "trace"] as const;
  const originals = methods.map((name) => [name, console[name]] as const);
  for (const name of methods) {
    console[name] = (...values: unknown[]) => printed.push(...values);
  }
  try {
    await run();
  } finally {
    for (const [name, original] of originals) console[name] = original;
  }
  return printed;
}
