import { completePattern } from "./complete_pattern.ts";
import type { FormField } from "./form_step.ts";
import { type CompiledPcre, compilePcre } from "./pcre/mod.ts";

/** A compiled regular expression, and its source. */
interface CompiledFormat {
  regex: string;
  compiled: CompiledPcre;
}

// It is made at the first use, so that an import costs nothing.
let formats: WeakMap<FormField, CompiledFormat> | undefined;

/**
 * Compiles the format of a field, once for each field; `undefined` if it has
 * none.
 */
export function compileFormat(field: FormField): CompiledPcre | undefined {
  const { regex } = field;
  if (!regex) return undefined;
  formats ??= new WeakMap();
  const known = formats.get(field);
  if (known?.regex === regex) return known.compiled;
  const compiled = compilePcre(completePattern(regex));
  formats.set(field, { regex, compiled });
  return compiled;
}
