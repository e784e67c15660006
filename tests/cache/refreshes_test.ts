import { assertEquals } from "@std/assert";
import { createRefreshes } from "../../src/cache/refreshes.ts";

Deno.test("a refresh puts off the next one of the same key until it has worked", () => {
  const refreshes = createRefreshes(1_000, () => 0);
  assertEquals(refreshes.begin("a"), true);
  assertEquals(refreshes.begin("a"), false);
  assertEquals(refreshes.begin("b"), true);
  refreshes.end("a");
  assertEquals(refreshes.begin("a"), true);
  assertEquals(refreshes.begin("b"), false);
});

Deno.test("a refresh that does not work puts off the next one for the timeout", () => {
  let now = 5_000;
  const refreshes = createRefreshes(1_000, () => now);
  assertEquals(refreshes.begin("a"), true);
  now += 999;
  assertEquals(refreshes.begin("a"), false);
  now += 1;
  assertEquals(refreshes.begin("a"), true);
});

Deno.test("a clock that is put back puts off a refresh no longer than the timeout", () => {
  let now = 5_000;
  const refreshes = createRefreshes(1_000, () => now);
  assertEquals(refreshes.begin("a"), true);
  now = 0;
  assertEquals(refreshes.begin("a"), true);
});
