import { compilePcre } from "./compile_pcre.ts";

/**
 * Writes a pattern for the `pattern` attribute of an HTML `input`.
 *
 * @param pattern The PCRE2 pattern, without delimiters.
 * @returns The expression; `undefined` for a pattern that `compilePcre()`
 * refuses.
 *
 * @see {@link https://html.spec.whatwg.org/multipage/input.html#the-pattern-attribute}
 */
export function htmlPattern(pattern: string): string | undefined {
  const compiled = compilePcre(pattern);
  return compiled.ok ? `[\\s\\S]*(?:${compiled.source})[\\s\\S]*` : undefined;
}

/**
 * Writes a pattern for the keyword `pattern` of a JSON Schema.
 *
 * @param pattern The PCRE2 pattern, without delimiters.
 * @returns The expression; `undefined` for a pattern that `compilePcre()`
 * refuses, and for one that only look-around can say.
 *
 * @see {@link https://json-schema.org/draft/2020-12/json-schema-core#section-6.4}
 */
export function portablePattern(pattern: string): string | undefined {
  const compiled = compilePcre(pattern);
  return compiled.ok && !compiled.source.includes("(?")
    ? compiled.source
    : undefined;
}
