import { assertEquals } from "@std/assert";
import { testsOfRoom, twinOf } from "../../../scripts/mutate/nearest_tests.ts";

const TESTS = [
  "tests/http/call_test.ts",
  "tests/http_test.ts",
  "tests/model/decode/decode_test.ts",
  "tests/model/calendar_test.ts",
];

Deno.test("testsOfRoom() lists the tests of the room that a file or a folder is in", () => {
  assertEquals(testsOfRoom("src/http", TESTS), ["tests/http/call_test.ts"]);
  assertEquals(testsOfRoom("src/http/call.ts", TESTS), [
    "tests/http/call_test.ts",
  ]);
  assertEquals(testsOfRoom("src/model/decode", TESTS), [
    "tests/model/decode/decode_test.ts",
    "tests/model/calendar_test.ts",
  ]);
});

Deno.test("twinOf() names the test in the mirrored place", () => {
  assertEquals(
    twinOf("src/model/decode/decode.ts"),
    "tests/model/decode/decode_test.ts",
  );
});
