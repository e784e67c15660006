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

Deno.test("assertEquals() takes zeros of either sign as equal, and NaN as itself", () => {
  assertEquals(0, -0);
  assertEquals([{ a: -0 }], [{ a: 0 }]);
  assertEquals(NaN, NaN);
});

Deno.test("assertEquals() looks at the class, and takes no prototype as that of objects", () => {
  assertEquals({ a: 1 }, Object.assign(Object.create(null), { a: 1 }));
  fails(() => assertEquals<unknown>({ a: 1 }, new Cell()));
  fails(() => assertEquals<unknown>([], {}));
});

class Cell {
  a = 1;
}

Deno.test("assertEquals() does not look into boxed numbers and booleans", () => {
  assertEquals(Object(1), Object(2));
  assertEquals(Object(true), Object(false));
  fails(() => assertEquals(Object("a"), Object("b")));
  fails(() => assertEquals<unknown>(Object(1), 1));
});

Deno.test("assertEquals() compares patterns and addresses as text", () => {
  const pattern = /a/g;
  pattern.lastIndex = 1;
  assertEquals(pattern, /a/g);
  fails(() => assertEquals(/a/g, /a/i));
  assertEquals(new URL("https://a.example"), new URL("https://a.example/"));
  fails(() =>
    assertEquals(new URL("https://a.example"), new URL("https://b.example"))
  );
});

Deno.test("assertEquals() compares dates, bytes, sets and maps by what they hold", () => {
  assertEquals(new Date(1), new Date(1));
  fails(() => assertEquals(new Date(1), new Date(2)));
  assertEquals(new Uint8Array([1, 2]), new Uint8Array([1, 2]));
  fails(() => assertEquals(new Uint8Array([1, 2]), new Uint8Array([1, 3])));
  fails(() => assertEquals(new Uint8Array([1]).buffer, new ArrayBuffer(1)));
  assertEquals(new Set([1, { a: 1 }]), new Set([{ a: 1 }, 1]));
  fails(() => assertEquals(new Set([1]), new Set([2])));
  assertEquals(
    new Map([["a", [1]], ["b", []]]),
    new Map([["b", []], ["a", [1]]]),
  );
  fails(() => assertEquals(new Map([["a", 1]]), new Map([["a", 2]])));
});

Deno.test("assertEquals() looks at keys that are symbols, and not at hidden ones", () => {
  const symbol = Symbol();
  fails(() => assertEquals({ [symbol]: 1 }, { [symbol]: 2 }));
  assertEquals({}, Object.defineProperty({}, "hidden", { value: 1 }));
});

Deno.test("assertEquals() tells errors apart by where they were made", () => {
  const error = new Error("the same");
  assertEquals(error, error);
  fails(() => assertEquals(error, new Error("the same")));
});

Deno.test("assertEquals() comes to an end in a circle", () => {
  const circle = (value: number) => {
    const object: Record<string, unknown> = { value };
    return Object.assign(object, { object });
  };
  assertEquals(circle(1), circle(1));
  fails(() => assertEquals(circle(1), circle(2)));
});

Deno.test("assertEquals() refuses what nobody can look into", () => {
  assertThrows(() => assertEquals(new WeakMap(), new WeakMap()), TypeError);
  assertThrows(() => assertEquals(new WeakSet(), new WeakSet()), TypeError);
});

Deno.test("an assertion that fails says what it was told to say", () => {
  const message = "in the third round";
  for (
    const fail of [
      () => assert(false, message),
      () => assertFalse(true, message),
      () => assertEquals(1, 2, message),
      () => assertStrictEquals(1, 2, message),
      () => assertInstanceOf(1, Date, message),
      () => assertMatch("a", /b/, message),
      () => assertStringIncludes("a", "b", message),
      () => assertLessOrEqual(2, 1, message),
    ]
  ) {
    assertThrows(fail, AssertionError, message);
  }
});

Deno.test("assertStrictEquals() tells equal objects apart", () => {
  const object = {};
  assertStrictEquals(object, object);
  fails(() => assertStrictEquals({}, object));
  fails(() => assertStrictEquals(0, -0));
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

Deno.test("assertThrows() leaves colours out of messages", () => {
  const fn = () => {
    throw new Error("\x1b[31mwrong\x1b[39m type");
  };
  assertThrows(fn, Error, "wrong type");
  assertThrows(fn, Error, "wrong \x1b[1mtype");
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
