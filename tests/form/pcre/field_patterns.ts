import file from "../../wire/field_patterns.json" with { type: "json" };

/** Gives the patterns of real form fields, completed as the server does. */
export function fieldPatterns(): string[] {
  return file.patterns.map(({ pattern }) => {
    const start = pattern.startsWith("^") ? "" : "^";
    const end = pattern.endsWith("$") ? "" : "$";
    return start + pattern + end;
  });
}
