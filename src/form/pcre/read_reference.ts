import { type Pattern, reference } from "./pattern.ts";
import { find, hasOption, type Reader, take } from "./reader.ts";
import { refuseUnsupported } from "./refusal.ts";

/**
 * Reads a back-reference.
 *
 * @param reader The reader, moved past the reference.
 * @returns The part; `undefined` when something else stands here.
 * @throws {Refusal} When JavaScript gives the reference other verdicts.
 */
export function readReference(reader: Reader): Pattern | undefined {
  const found = take(
    reader,
    /\\(?:([1-9])(?!\d)|g\{(-?\d+|[^\W\d]\w*)\}|k<([^\W\d]\w*)>)|\(\?P=([^\W\d]\w*)\)/y,
  );
  if (!found) {
    const isAmbiguous = find(reader, /\\[89]/y) ||
      (reader.groups > 9 && find(reader, /\\[1-9]/y));
    return isAmbiguous ? refuseUnsupported() : undefined;
  }
  const name = found.slice(1).join("");
  const key = name.startsWith("-")
    ? String(reader.groups + 1 + Number(name))
    : name;
  const target = reader.matched.get(key);
  // If the group has not matched, PCRE2 fails, but JavaScript goes on.
  if (!target || hasOption(reader, "i")) {
    return refuseUnsupported(
      "A back-reference is caseless, or its group may not have matched",
    );
  }
  reader.referenced.add(target.id);
  return reference(target);
}
