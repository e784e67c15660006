import { assertEquals, assertThrows } from "@std/assert";
import { readOptions } from "../../../scripts/mutate/mod.ts";

Deno.test("readOptions() takes all mutants of the rooms named unless told otherwise", () => {
  assertEquals(readOptions(["src/http", "src/cache/"]), {
    paths: ["src/http", "src/cache"],
    sample: Infinity,
    seed: 1,
    workers: 1,
    minimum: 0,
  });
  const args =
    "--only src/http/path.ts --sample 60 --seed 7 --workers 2 --minimum 90";
  assertEquals(readOptions(args.split(" ")), {
    paths: ["src/http/path.ts"],
    sample: 60,
    seed: 7,
    workers: 2,
    minimum: 90,
  });
});

for (
  const { args, message } of [
    { args: [], message: "Name a room or a file, such as src/http." },
    {
      args: ["tests/http"],
      message: "Mutants are made of what is in src, and not of tests/http.",
    },
    {
      args: ["src/http", "--sample", "0"],
      message: '--sample must be at least 1: got "0".',
    },
    {
      args: ["src/http", "--minimum", "most"],
      message: '--minimum must be at least 0: got "most".',
    },
    {
      args: ["src/http", "--seed", ""],
      message: '--seed must be at least 0: got "".',
    },
  ]
) {
  Deno.test(`readOptions() refuses [${args}]`, () => {
    assertThrows(() => readOptions(args), Error, message);
  });
}
