import type { Color, Picture } from "./picture.ts";

/** The bits of a stream. Each value comes with its lowest bit first. */
interface BitWriter {
  bytes: number[];
  write(value: number, count: number): void;
}

/**
 * Encodes a picture as a lossless WebP. It uses no transform and no cache of
 * colours. Each channel has a code of its one or two values.
 *
 * @see
 * {@link https://www.rfc-editor.org/rfc/rfc9649#name-specification-of-the-webp-l}
 */
export function encodeWebp(picture: Picture): ArrayBuffer {
  const data = encodePixels(picture);
  const padding = data.length % 2 === 0 ? [] : [0];
  const chunk = [
    ...ascii("VP8L"),
    ...littleEndian(data.length),
    ...data,
    ...padding,
  ];
  const bytes = [
    ...ascii("RIFF"),
    ...littleEndian(4 + chunk.length),
    ...ascii("WEBP"),
    ...chunk,
  ];
  return new Uint8Array(bytes).buffer;
}

const SIGNATURE = 0x2f;

/** The channels with values, in the order of the format. */
const CHANNELS: readonly (keyof Color)[] = ["green", "red", "blue"];

function encodePixels({ size, ground, ink, hasInk }: Picture): number[] {
  const { bytes, write } = createBitWriter();
  write(SIGNATURE, 8);
  write(size - 1, 14);
  write(size - 1, 14);
  const usesAlpha = 0;
  const version = 0;
  write(usesAlpha, 1);
  write(version, 3);
  const hasTransform = 0;
  const hasColorCache = 0;
  const hasMetaPrefix = 0;
  write(hasTransform, 1);
  write(hasColorCache, 1);
  write(hasMetaPrefix, 1);

  const differing = CHANNELS.filter((name) => ground[name] !== ink[name]);
  for (const name of CHANNELS) {
    writeCode(write, new Set([ground[name], ink[name]]));
  }
  const opaque = 0xff;
  writeCode(write, new Set([opaque]));
  const noDistance = 0;
  writeCode(write, new Set([noDistance]));

  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [color, other] = hasInk(x, y) ? [ink, ground] : [ground, ink];
      // If there are two values, the lower one has the code 0.
      for (const name of differing) write(color[name] > other[name] ? 1 : 0, 1);
    }
  }
  return bytes;
}

/**
 * Writes a simple code. Each of two values takes one bit. A single value takes
 * none.
 */
function writeCode(
  write: BitWriter["write"],
  values: ReadonlySet<number>,
): void {
  const isSimple = 1;
  const firstHasEightBits = 1;
  write(isSimple, 1);
  write(values.size - 1, 1);
  write(firstHasEightBits, 1);
  for (const value of values) write(value, 8);
}

function createBitWriter(): BitWriter {
  const bytes: number[] = [];
  let length = 0;
  function write(value: number, count: number): void {
    for (let bit = 0; bit < count; bit++) {
      const index = length >>> 3;
      const isSet = value >>> bit & 1;
      bytes[index] = (bytes[index] ?? 0) | isSet << (length & 7);
      length++;
    }
  }
  return { bytes, write };
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function littleEndian(value: number): number[] {
  return [0, 8, 16, 24].map((shift) => value >>> shift & 0xff);
}
