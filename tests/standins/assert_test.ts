import {
  assert,
  assertEquals,
  assertFalse,
  assertInstanceOf,
  AssertionError,
  assertLessOrEqual,
  assertMatch,
  assertRejects,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";

// These tests hold the standard library and its stand-ins to the same, so
// they must pass with either.

function fails(fn: () => void): void {
  let error: unknown;
  try {
    fn();
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof AssertionError)) {
    throw new Error(`Expected an AssertionError: got ${error}`);
  }
}

async function failsLater(fn: () => Promise<unknown>): Promise<void> {
  let error: unknown;
  try {
    await fn();
  } catch (thrown) {
    error = thrown;
  }
  fails(() => {
    throw error;
  });
}

Deno.test("assert() takes truthy values only", () => {
  assert(1);
  fails(() => assert(0));
  fails(() => assert(undefined));
});

Deno.test("assertFalse() takes falsy values only", () => {
  assertFalse("");
  fails(() => assertFalse("a"));
});

Deno.test("assertEquals() compares deeply and strictly", () => {
  assertEquals({ a: [1, { b: null }] }, { a: [1, { b: null }] });
  fails(() => assertEquals<unknown>({ a: 1 }, { a: "1" }));
  fails(() => assertEquals<unknown>({ a: null }, {}));
  fails(() => assertEquals<unknown>([1, 2], [1]));
  fails(() => assertEquals<unknown>({ a: undefined }, {}));
});

Deno.test("assertStrictEquals() tells equal objects apart", () => {
  const object = {};
  assertStrictEquals(object, object);
  fails(() => assertStrictEquals({}, object));
});

Deno.test("assertInstanceOf() looks at the class", () => {
  assertInstanceOf(new TypeError(), Error);
  fails(() => assertInstanceOf(new Error(), TypeError));
});

Deno.test("assertMatch() and assertStringIncludes() look at the text", () => {
  assertMatch("abc", /b/);
  fails(() => assertMatch("abc", /d/));
  assertStringIncludes("abc", "b");
  fails(() => assertStringIncludes("abc", "d"));
});

Deno.test("assertLessOrEqual() takes equal values", () => {
  assertLessOrEqual(1, 1);
  fails(() => assertLessOrEqual(2, 1));
});

Deno.test("assertThrows() heeds the class and the message", () => {
  const fn = () => {
    throw new TypeError("wrong type");
  };
  assertStrictEquals(assertThrows(fn, TypeError, "type").message, "wrong type");
  assertThrows(fn, Error);
  assertThrows(fn);
  fails(() => void assertThrows(fn, RangeError));
  fails(() => void assertThrows(fn, TypeError, "wrong range"));
  fails(() => void assertThrows(() => {}));
});

Deno.test("assertThrows() takes other things than errors only without a class", () => {
  const fn = () => {
    throw "a string";
  };
  assertEquals(assertThrows(fn), "a string");
  fails(() => void assertThrows(fn, Error));
});

Deno.test("assertRejects() heeds the class and the message", async () => {
  const fn = () => Promise.reject(new TypeError("wrong type"));
  const error = await assertRejects(fn, TypeError, "type");
  assertEquals(error.message, "wrong type");
  await assertRejects(fn, Error);
  await assertRejects(fn);
  await failsLater(() => assertRejects(fn, RangeError));
  await failsLater(() => assertRejects(fn, TypeError, "wrong range"));
  await failsLater(() => assertRejects(() => Promise.resolve()));
});

Deno.test("assertRejects() takes other things than errors only without a class", async () => {
  const fn = () => Promise.reject("a string");
  assertEquals(await assertRejects(fn), "a string");
  await failsLater(() => assertRejects(fn, Error));
});

Deno.test("assertRejects() fails if the function throws", async () => {
  await failsLater(() =>
    assertRejects(() => {
      throw new TypeError("at once");
    }, TypeError)
  );
});
