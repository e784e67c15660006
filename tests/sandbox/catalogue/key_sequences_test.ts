import { assert, assertEquals } from "@std/assert";
import { createCatalogue } from "../../../src/sandbox/catalogue/mod.ts";
import type { JsonObject } from "../../../src/sandbox/json.ts";
import { paymentSettings } from "./setup.ts";

const INSTITUTIONS = createCatalogue();
const ALL = createCatalogue({ size: 2000 });
const AGENCIES = ALL.slice(INSTITUTIONS.length);

/** How many objects there are of each sequence of keys, most of them first. */
function countSequences(
  objects: JsonObject[],
): [keys: string, count: number][] {
  const counts = new Map<string, number>();
  for (const object of objects) {
    const keys = Object.keys(object).join();
    counts.set(keys, (counts.get(keys) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/**
 * Says how many sequences of keys most objects have: those that at least one
 * object in a hundred has. The others are rare.
 */
function countUsual(objects: JsonObject[]): { usual: number; rare: number } {
  const counts = countSequences(objects).map(([, count]) => count);
  const isUsual = (count: number) => count * 100 >= objects.length;
  return {
    usual: counts.filter(isUsual).length,
    rare: counts.filter((count) => !isUsual(count))
      .reduce((sum, count) => sum + count, 0),
  };
}

Deno.test("createCatalogue() gives connectors the same keys in the same order, but for payments, for documents and for a few old answers", () => {
  const { usual, rare } = countUsual(ALL.map(({ connector }) => connector));

  assertEquals(usual, 2);
  assert(rare > 0 && rare <= 20, String(rare));
  assertEquals(
    countSequences(AGENCIES.map(({ connector }) => connector)).length,
    2,
  );
});

Deno.test("createCatalogue() gives sources the same keys in the same order, but for payments, for documents and for a few old answers", () => {
  const { usual, rare } = countUsual(ALL.flatMap(({ sources }) => sources));

  assertEquals(usual, 2);
  assert(rare > 0 && rare <= 20, String(rare));
  assertEquals(
    countSequences(AGENCIES.flatMap(({ sources }) => sources)).length,
    2,
  );
});

Deno.test("createCatalogue() gives fields the same keys in the same order, but for lists and for a few that say less", () => {
  const { usual, rare } = countUsual(ALL.flatMap(({ fields }) => fields));

  assertEquals(usual, 2);
  assert(rare > 0 && rare <= 10, String(rare));
  assertEquals(
    countSequences(AGENCIES.flatMap(({ fields }) => fields)).length,
    2,
  );
});

Deno.test("createCatalogue() gives payment settings the same keys in the same order, but for one that says less", () => {
  const counts = countSequences(paymentSettings(ALL))
    .map(([keys, count]) => [keys.split(",").length, count]);

  assertEquals(counts.length, 2);
  assertEquals(counts[0]?.[0], 19);
  assertEquals(counts[1]?.[1], 1);
});
