import type { Pattern } from "../../../src/form/pcre/pattern.ts";

/** Counts what a plain backtracking engine does, from each place of a value. */
export function countSteps(pattern: Pattern, value: string): number {
  const text = Array.from(value, (char) => char.codePointAt(0) ?? 0);
  const captured = new Map<number, readonly number[]>();
  let steps = 0;

  /** Tries all ways of a part at a place, and tells each end to `go`. */
  function match(
    part: Pattern,
    at: number,
    go: (end: number) => boolean,
  ): boolean {
    switch (part.kind) {
      case "characters": {
        steps++;
        const code = text[at] ?? -1;
        return part.set.some(({ first, last }) =>
          first <= code && code <= last
        ) && go(at + 1);
      }
      case "assertion":
        steps++;
        return holds(part.place, at) && go(at);
      case "sequence":
        return follow(part.parts, at, go);
      case "alternatives":
        return part.parts.some((branch) => match(branch, at, go));
      case "repetition":
        return again(part, 0, at, go);
      case "group":
        return enclosed(part, at, go);
      case "reference": {
        const said = captured.get(part.id) ?? [];
        const isSame = said.every((code, i) => {
          steps++;
          return text[at + i] === code;
        });
        return isSame && go(at + said.length);
      }
    }
  }

  function enclosed(
    { sign, id, body }: Extract<Pattern, { kind: "group" }>,
    at: number,
    go: (end: number) => boolean,
  ): boolean {
    if (sign === "") {
      return match(body, at, (end) => {
        captured.set(id, text.slice(at, end));
        return go(end);
      });
    }
    if (sign === ">") {
      const ends: number[] = [];
      match(body, at, (end) => ends.push(end) > 0);
      const [end] = ends;
      return end !== undefined && go(end);
    }
    const from = sign.startsWith("<") ? at - body.max : at;
    const isFound = from >= 0 && match(body, from, () => true);
    return isFound !== sign.endsWith("!") && go(at);
  }

  function follow(
    items: readonly Pattern[],
    at: number,
    go: (end: number) => boolean,
  ): boolean {
    const [first, ...rest] = items;
    return first === undefined
      ? go(at)
      : match(first, at, (end) => follow(rest, end, go));
  }

  function again(
    part: Extract<Pattern, { kind: "repetition" }>,
    rounds: number,
    at: number,
    go: (end: number) => boolean,
  ): boolean {
    const more = () =>
      rounds < part.most &&
      match(
        part.body,
        at,
        (end) =>
          (end > at || rounds < part.least) && again(part, rounds + 1, end, go),
      );
    const stop = () => rounds >= part.least && go(at);
    return part.isLazy ? stop() || more() : more() || stop();
  }

  function holds(place: string, at: number): boolean {
    const isEnd = at === text.length;
    if (place === "start") return at === 0;
    if (place === "end") return isEnd;
    if (place === "endOrFinalNewline") {
      return isEnd || (text[at] === 10 && at === text.length - 1);
    }
    // The other places are as good as any: only their steps count.
    return at % 2 === 0;
  }

  for (let at = 0; at <= text.length; at++) {
    // No end is good enough, so that all ways are tried.
    match(pattern, at, () => false);
  }
  return steps;
}
