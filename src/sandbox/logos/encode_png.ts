import type { Picture } from "./picture.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const BIT_DEPTH = 1;
const INDEXED_COLOR = 3;

/**
 * Encodes a picture as a PNG with a palette of its two colours.
 *
 * @see {@link https://www.w3.org/TR/png-3/}
 */
export function encodePng(picture: Picture): ArrayBuffer {
  const { size, ground, ink } = picture;
  const palette = [ground, ink]
    .flatMap(({ red, green, blue }) => [red, green, blue]);
  const bytes = [
    ...SIGNATURE,
    ...chunk("IHDR", [
      ...bigEndian(size),
      ...bigEndian(size),
      BIT_DEPTH,
      INDEXED_COLOR,
      // The only compression, the only set of filters, and no interlacing.
      0,
      0,
      0,
    ]),
    ...chunk("PLTE", palette),
    ...chunk("IDAT", store(scanlines(picture))),
    ...chunk("IEND", []),
  ];
  return new Uint8Array(bytes).buffer;
}

/** The rows of pixels, eight in a byte, each after the number of its filter. */
function scanlines({ size, hasInk }: Picture): number[] {
  const bytes: number[] = [];
  for (let y = 0; y < size; y++) {
    bytes.push(0);
    for (let x = 0; x < size; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) {
        const isSet = x + bit < size && hasInk(x + bit, y);
        byte = byte << 1 | (isSet ? 1 : 0);
      }
      bytes.push(byte);
    }
  }
  return bytes;
}

/**
 * Puts bytes into a zlib stream as one uncompressed block of at most 65,535
 * bytes.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc1950}
 * @see {@link https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4}
 */
function store(bytes: readonly number[]): number[] {
  const { length } = bytes;
  const header = [0x78, 0x01];
  const lastBlock = 1;
  const sizes = [
    length & 0xff,
    length >>> 8,
    ~length & 0xff,
    ~length >>> 8 & 0xff,
  ];
  return [...header, lastBlock, ...sizes, ...bytes, ...bigEndian(adler(bytes))];
}

function chunk(type: string, data: readonly number[]): number[] {
  const named = [...type].map((letter) => letter.charCodeAt(0)).concat(data);
  return [...bigEndian(data.length), ...named, ...bigEndian(crc(named))];
}

function bigEndian(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => value >>> shift & 0xff);
}

/** The checksum of a zlib stream. */
function adler(bytes: readonly number[]): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high << 16 | low;
}

/** The checksum of a chunk. */
function crc(bytes: readonly number[]): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      rest = rest & 1 ? rest >>> 1 ^ 0xedb88320 : rest >>> 1;
    }
  }
  return ~rest;
}
