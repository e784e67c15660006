import type { FormField } from "./form_step.ts";
import { type CompiledPcre, compilePcre } from "./pcre/mod.ts";

/** A compiled pattern, and its source. */
interface CompiledFormat {
  pattern: string;
  compiled: CompiledPcre;
}

// It is made at the first use, so that an import costs nothing.
let formats: WeakMap<FormField, CompiledFormat> | undefined;

/** Compiles the pattern of a field, once for each field. */
export function compileFormat(
  field: FormField,
  pattern: string,
): CompiledPcre {
  formats ??= new WeakMap();
  const known = formats.get(field);
  if (known?.pattern === pattern) return known.compiled;
  const compiled = compilePcre(pattern);
  formats.set(field, { pattern, compiled });
  return compiled;
}
