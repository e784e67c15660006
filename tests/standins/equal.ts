/** What is compared as text. */
const TEXTUAL = [RegExp, URL, URLSearchParams];

/**
 * Says whether values are deeply equal, as `assertEquals()` of the standard
 * library has it.
 *
 * @throws {TypeError} When it is asked for a WeakMap or a WeakSet
 */
export function equal(left: unknown, right: unknown): boolean {
  return compare(left, right, new Map());
}

/** Which object is being compared with which: a circle is equal so far. */
type Pairs = Map<object, object>;

function compare(left: unknown, right: unknown, pairs: Pairs): boolean {
  // To it, 0 and -0 are the same, and so is NaN.
  if (left === right || Object.is(left, right)) return true;
  if (!isObject(left) || !isObject(right)) return false;
  if (left instanceof Date && right instanceof Date) {
    return Object.is(left.getTime(), right.getTime());
  }
  const prototype = Object.getPrototypeOf(left);
  // An object without a prototype is as good as one with the usual.
  const others = Object.getPrototypeOf(right);
  if ((prototype ?? Object.prototype) !== (others ?? Object.prototype)) {
    return false;
  }
  if (isBytes(left) && isBytes(right)) {
    return compareElements(bytesOf(left), bytesOf(right));
  }
  for (const type of [WeakMap, WeakSet]) {
    if (left instanceof type) {
      throw new TypeError(`A ${type.name} cannot be compared`);
    }
  }
  if (pairs.get(left) === right) return true;
  if (Object.keys(left).length !== Object.keys(right).length) return false;
  pairs.set(left, right);
  if (left instanceof Set && right instanceof Set) {
    return compareEntries(left.entries(), right.entries(), pairs);
  }
  if (left instanceof Map && right instanceof Map) {
    return compareEntries(left.entries(), right.entries(), pairs);
  }
  if (TEXTUAL.some((type) => prototype === type.prototype)) {
    return String(left) === String(right);
  }
  return compareProperties(left, right, pairs);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

type Bytes = ArrayBuffer | SharedArrayBuffer | Uint8Array;

function isBytes(value: object): value is Bytes {
  const typedArray = Object.getPrototypeOf(Uint8Array);
  return value instanceof ArrayBuffer || value instanceof SharedArrayBuffer ||
    value instanceof typedArray;
}

function bytesOf(value: Bytes): Uint8Array {
  return ArrayBuffer.isView(value) ? value : new Uint8Array(value);
}

function compareElements(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length &&
    left.every((element, index) =>
      element === right[index] || Object.is(element, right[index])
    );
}

/** Every entry of the one has its like in the other, in whatever order. */
function compareEntries(
  left: Iterable<[unknown, unknown]>,
  right: Iterable<[unknown, unknown]>,
  pairs: Pairs,
): boolean {
  const ours = [...left];
  const theirs = [...right];
  return ours.length === theirs.length &&
    ours.every((entry) =>
      theirs.some((other) =>
        compare(entry[0], other[0], pairs) && compare(entry[1], other[1], pairs)
      )
    );
}

function compareProperties(left: object, right: object, pairs: Pairs): boolean {
  const keys = new Set([...keysOf(left), ...keysOf(right)]);
  return [...keys].every((key) =>
    key in left === key in right &&
    compare(Reflect.get(left, key), Reflect.get(right, key), pairs)
  );
}

/** The keys of plain objects and arrays, or those of a whole chain of classes. */
function keysOf(value: object): Set<string | symbol> {
  const keys = new Set<string | symbol>();
  const usual = [null, Object.prototype, Array.prototype];
  if (usual.includes(Object.getPrototypeOf(value))) {
    const { propertyIsEnumerable } = Object.prototype;
    for (const key of Reflect.ownKeys(value)) {
      if (propertyIsEnumerable.call(value, key)) keys.add(key);
    }
    return keys;
  }
  for (
    let one = value;
    !usual.includes(one);
    one = Object.getPrototypeOf(one)
  ) {
    for (const key of Reflect.ownKeys(one)) keys.add(key);
  }
  return keys;
}
