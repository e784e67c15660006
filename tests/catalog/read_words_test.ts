import { assertEquals } from "@std/assert";
import { createFold } from "../../src/catalog/fold.ts";
import { readWords } from "../../src/catalog/read_words.ts";

const read = (text: string) =>
  readWords(createFold()(text)).map((words) =>
    words.map(({ letters }) => letters)
  );

Deno.test("readWords() reads one word once, and several also as one", () => {
  assertEquals(read("lcl"), [["lcl"]]);
  assertEquals(read("caisse d'ep"), [["caisse", "ep", "d"], ["caissedep"]]);
});

Deno.test("readWords() allows no typing errors in words with digits, or of more than 32 letters", () => {
  const editsOf = (text: string) =>
    readWords(createFold()(text))[0]?.map(({ maxEdits }) => maxEdits);
  assertEquals(editsOf("monzo12"), [0]);
  assertEquals(editsOf("a".repeat(32)), [2]);
  assertEquals(editsOf("a".repeat(33)), [0]);
});
