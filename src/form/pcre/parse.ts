import { charClass } from "./char_class.ts";
import { fold } from "./chars.ts";
import { character } from "./escape.ts";
import {
  ANY,
  either,
  join,
  type Node,
  NOTHING,
  repeat,
  single,
} from "./node.ts";
import { type Reader, refuse, skip, take } from "./reader.ts";

const QUANTIFIER = /[*+?]|\{(\d+)(,?)(\d*)\}/y;
// What consumes nothing, in JavaScript; after `$` and `\Z` one newline may be
// left, and only they and `\z` have to be near the end.
const LAST = "(?=\\n?$)";
const CONDITIONS: Record<string, string> = {
  "\\A": "^",
  $: LAST,
  "\\Z": LAST,
  "\\z": "$",
  "m^": "(?:^|(?<=\\n)(?!$))",
  m$: "(?![^\\n])",
};

const VAGUE =
  "An atomic or repeated part that may be empty differs between versions";

/**
 * Reads alternatives up to what closes them.
 *
 * @param reader The reader, moved past the alternatives.
 * @param reset Whether their groups share numbers.
 * @returns The node of all; it throws a reason when one is malformed or cannot
 * be said.
 */
export function alternatives(reader: Reader, reset?: boolean): Node {
  const { options, groups, sure } = reader;
  let most = groups;
  let node: Node | undefined;
  let more: unknown;
  let starts = true;
  let ends = true;
  do {
    if (reset) reader.groups = groups;
    const next = sequence(reader);
    starts &&= next.source.startsWith("^");
    ends &&= /(?:\\n\?\$\)|\$)$/.test(next.source);
    most = Math.max(most, reader.groups);
    more = take(reader, /\|/y);
    // Groups that may be left out cannot be referred to.
    if (node || more) reader.sure = sure;
    node = node ? either(node, next) : next;
  } while (more);
  Object.assign(reader, { groups: most, options });
  return { ...node, starts, ends };
}

function inside(reader: Reader, open = "(?:", reset?: boolean): Node {
  const body = alternatives(reader, reset);
  return take(reader, /\)/y)
    ? { ...body, source: `${open}${body.source})` }
    : refuse();
}

function atomic(reader: Reader, node: Node): Node {
  // Some versions give up too early when a group may be left out between a
  // repetition and what follows.
  if (!node.min && /.[(|]/.test(node.source)) {
    refuse(VAGUE);
  }
  const name = `<a${reader.at}>`;
  return {
    ...node,
    source: `(?:(?=(?${name}${node.source}))\\k${name})`,
    ways: 1,
    sole: 1,
    width: node.width + 1,
  };
}

function sequence(reader: Reader): Node {
  const nodes: Node[] = [];
  for (;;) {
    skip(reader);
    const next = reader.text[reader.at];
    if (!next || take(reader, /(?=[|)])/y)) {
      return nodes[0]
        ? nodes.reduceRight((rest, node) => join(node, rest))
        : NOTHING;
    }
    const { sure } = reader;
    let node = atom(reader);
    skip(reader);
    const quantifier = take(reader, QUANTIFIER);
    if (quantifier) {
      const [count, low, comma, high] = quantifier;
      const min = low ? +low : +(count === "+");
      const max = high
        ? +high
        : low && !comma
        ? min
        : count === "?"
        ? 1
        : Infinity;
      // PCRE2 rejects a pattern that gets too large by its copies.
      if (min > max || (max < Infinity ? max : min) > 9999) refuse();
      if (!node.min || !max) refuse(VAGUE);
      if (!min) reader.sure = sure;
      skip(reader);
      const mode = take(reader, /[+?]/y)?.[0] ?? "";
      node = repeat(node, min, max, count + mode.replace("+", ""));
      if (mode === "+") node = atomic(reader, node);
    }
    nodes.push(node);
  }
}

function condition(source: string): Node {
  return { ...NOTHING, source, max: +(source === LAST) };
}

function reference(reader: Reader, to: string): Node {
  const key = to < "0" ? `${reader.groups + 1 + +to}` : to;
  // PCRE2 fails on a group that has not matched, where JavaScript goes on.
  const node = reader.options.includes("i") ? undefined : reader.sure.get(key);
  return node ??
    refuse(
      "A back-reference is caseless or to a group that may not have matched",
    );
}

function atom(reader: Reader): Node {
  let m = take(
    reader,
    /\\(?:([1-9])(?!\d)|g\{(-?\d+|[^\W\d]\w*)\}|k<([^\W\d]\w*)>)|\(\?P=([^\W\d]\w*)\)/y,
  );
  if (m) return reference(reader, m.slice(1).join(""));
  if ((m = take(reader, /[$^]|\\[AZzbB]/y))) {
    const [all] = m;
    return condition(
      (reader.options.includes("m") && CONDITIONS[`m${all}`]) ||
        (CONDITIONS[all] ?? all),
    );
  }
  if (
    take(
      reader,
      // Newer versions take spaces inside the braces of a quantifier, older
      // ones take all of it as text.
      /(?=[*+?]|\\[89]|\{\d+,?\d*\}|\{[\d,]*[ \t][\d, \t]*\}|\[([:.=])(?:\\.|[^\]\\])*?\1\])/sy,
    ) || (reader.groups > 9 && take(reader, /(?=\\[1-9])/y))
  ) refuse();
  if (take(reader, /\\K/y)) return condition("");
  if (take(reader, /\\R/y)) {
    return atom({ ...reader, text: "(?:\\r\\n|(?!\\r\\n)\\v)", at: 0 });
  }
  if (take(reader, /\./y)) {
    return single(reader.options.includes("s") ? [] : [10, 10], true);
  }
  if (take(reader, /(?=\()/y)) return group(reader);
  if (take(reader, /\[/y)) return charClass(reader);
  const code = character(reader);
  return single(typeof code === "object" ? code : fold(reader, code, code));
}

function group(reader: Reader): Node {
  const { options, names, sure } = reader;
  let m = take(reader, /\(\?(?!\w*xx)([imsx]*)(?:-([imsx]*))?([:)])/y);
  if (m) {
    const [, on = "", off = "", end] = m;
    reader.options = (options + on).replace(RegExp(`[${off}]`, "g"), "");
    if (end === ")") return condition("");
    const body = inside(reader);
    reader.options = options;
    return body;
  }
  if ((m = take(reader, /\(\?[=!]/y))) {
    const [open] = m;
    const { source, max, tries, width } = inside(reader, open);
    reader.sure = sure;
    return { ...ANY, source, max, tries, width };
  }
  if (take(reader, /\(\?>/y)) return atomic(reader, inside(reader));
  if (take(reader, /\(\?\|/y)) {
    const { size } = names;
    const body = inside(reader, "(?:", true);
    reader.sure = sure;
    return names.size > size ? refuse() : body;
  }
  m = take(reader, /\((?:\?P?<([^\W\d]\w{0,31})>|(?![?*]))/y);
  if (!m) {
    refuse(
      "A recursion, condition, callout, verb, lookbehind or unknown group is unsupported",
    );
  }
  const [, name] = m;
  const index = ++reader.groups;
  if (name) {
    if (names.has(name)) refuse();
    names.add(name);
  }
  const mark = `<g${reader.at}>`;
  const body = inside(reader, `(?${mark}`);
  const { max } = body;
  const again = { ...ANY, source: `\\k${mark}`, max, ways: 1 };
  reader.sure = new Map([...reader.sure, [`${index}`, again], [
    name ?? "",
    again,
  ]]);
  return body;
}
