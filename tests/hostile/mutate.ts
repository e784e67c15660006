import fc from "fast-check";

/** Where something is: the keys and indices that lead to it. */
export type Place = readonly (string | number)[];

/** What is done to an answer, at a place that a number leads to. */
export interface Mutation {
  /** Where: at every turn, what is left of it after division says which way. */
  where: number;
  /** What is done there. */
  act: "replace" | "drop" | "add" | "repeat" | "swap";
  /** The key of what is added. */
  key: string;
  /** The JSON of what is put there. */
  json: string;
}

const KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
  "",
  "further",
  // Those that a type knows, where they may not have been before.
  "values",
  "sources",
  "fields",
  "stability",
  "payment_settings",
  "regex",
  "required",
  "status",
  "total",
];

/** JSON to put into answers: of every type, and as nasty as JSON can be. */
export const NASTY: readonly string[] = [
  "null",
  "true",
  "false",
  "0",
  "-0",
  "-1",
  "1.5",
  "9007199254740991",
  "9007199254740993",
  "1e308",
  "1e999",
  "-1e999",
  '""',
  '"x"',
  '"list"',
  '"webauth"',
  '"webauth_app"',
  '"__proto__"',
  '"\\ud800"',
  '"\\u0000"',
  '"1"',
  "[]",
  "{}",
  "[null]",
  "[[]]",
  "[{}]",
  '["webauth",1]',
  '[{"label":"a","value":"b"},{"label":1}]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":null}',
  '{"length":3,"0":"webauth"}',
  '{"status":1}',
  `[${Array(1_000).fill('"x"').join()}]`,
  `[${Array(300).fill("{}").join()}]`,
];

/** Mutations, of which any number can be made to an answer. */
export const mutations: fc.Arbitrary<Mutation> = fc.record({
  where: fc.nat(),
  act: fc.constantFrom("replace", "replace", "drop", "add", "repeat", "swap"),
  key: fc.constantFrom(...KEYS),
  json: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  ),
});

/** Makes a mutation, and says at which places; at none if it cannot be made. */
export function mutate(
  root: { answer: unknown },
  { where, act, key, json }: Mutation,
): Place[] {
  const place = choose(root, where);
  const last = place.at(-1) ?? "answer";
  const parent = at(root, place.slice(0, -1));
  const target = at(root, place);
  const value = JSON.parse(json);
  switch (act) {
    case "replace":
      set(parent, last, value);
      return [place.slice(1)];
    case "drop":
      if (place.length < 2) return [];
      if (!Array.isArray(parent)) {
        delete (parent as Record<string | number, unknown>)[last];
        return [place.slice(1)];
      }
      parent.splice(Number(last), 1);
      // All that comes after it is somewhere else now.
      return [place.slice(1, -1)];
    case "add":
      if (Array.isArray(target)) {
        target.push(value);
        return [[...place.slice(1), target.length - 1]];
      }
      if (typeof target !== "object" || target === null) return [];
      set(target, key, value);
      return [[...place.slice(1), key]];
    case "repeat":
      if (!Array.isArray(target) || target.length > 1_000) return [];
      for (let count = 0; count < 10; count++) target.push(JSON.parse(json));
      return [place.slice(1)];
    case "swap": {
      // Two values of one object change places.
      const keys = keysOf(parent);
      const other = keys[where % 7 % keys.length] ?? last;
      const otherValue = at(parent, [other]);
      set(parent, other, target);
      set(parent, last, otherValue);
      const above = place.slice(1, -1);
      return place.length < 2 ? [] : [[...above, last], [...above, other]];
    }
  }
}

/** A place in a value: a number says which way to go, and where to stop. */
function choose(root: unknown, where: number): Place {
  const place: (string | number)[] = ["answer"];
  let value = at(root, place);
  let rest = where;
  while (true) {
    const all = keysOf(value);
    // One in two goes down as far as it can, where few would come by chance.
    const open = where % 2 === 0
      ? []
      : all.filter((key) => keysOf(at(value, [key])).length > 0);
    const keys = open.length > 0 ? open : all;
    const key = keys[rest % (keys.length + 1)];
    if (key === undefined) return place;
    rest = Math.floor(rest / (keys.length + 1));
    place.push(key);
    value = at(value, [key]);
  }
}

function keysOf(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (value, key) => Object.getOwnPropertyDescriptor(Object(value), key)?.value,
    value,
  );
}

/** Sets what is a key like any other in JSON, `__proto__` as well. */
function set(object: unknown, key: string | number, value: unknown): void {
  Object.defineProperty(object, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** How the package writes a place. */
export function pathOf(place: Place): string {
  return place.map((key, index) =>
    typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`
  ).join("");
}
