import { encodePng } from "./encode_png.ts";
import { encodeWebp } from "./encode_webp.ts";
import type { Color, Picture } from "./picture.ts";

const GREY: Color = { red: 0x80, green: 0x80, blue: 0x80 };
const WHITE: Color = { red: 0xff, green: 0xff, blue: 0xff };
const BLACK: Color = { red: 0, green: 0, blue: 0 };

/** The input of a logo. */
export interface LogoSubject {
  /** The UUID of the connector. It determines the pattern. */
  uuid: string;
  /** Its colour, in hexadecimal without a `#`; or `null`. */
  color: string | null;
}

/**
 * Draws a logo: always the same one for a connector.
 *
 * @param format The format. A PNG is for screens of double density, and so has
 * twice the pixels.
 * @param subject The connector
 * @returns The bytes of a file
 */
export function drawLogo(
  format: "webp" | "png",
  subject: LogoSubject,
): ArrayBuffer {
  switch (format) {
    case "webp":
      return encodeWebp(drawPattern(subject, 56));
    case "png":
      return encodePng(drawPattern(subject, 112));
  }
}

/** Draws two rows of two shapes: each is a disc, or a quarter of a larger one. */
function drawPattern({ uuid, color }: LogoSubject, size: number): Picture {
  const ground = parseColor(color);
  const margin = size / 5;
  const side = (size - 2 * margin) / 2;
  // The last digits differ most from one connector to the next.
  const shapes = [...uuid.slice(-4)].map((digit) => parseInt(digit, 16) % 5);
  return {
    size,
    ground,
    ink: isLight(ground) ? BLACK : WHITE,
    hasInk(x, y) {
      const column = Math.floor((x + 0.5 - margin) / side);
      const row = Math.floor((y + 0.5 - margin) / side);
      const isInside = [0, 1].includes(column) && [0, 1].includes(row);
      const shape = shapes[2 * row + column];
      if (!isInside || shape === undefined) return false;
      const across = (x + 0.5 - margin) / side - column;
      const down = (y + 0.5 - margin) / side - row;
      return isInShape(shape, across, down);
    },
  };
}

const DISC = 4;

/** Whether a point of the unit square is in a shape. */
function isInShape(shape: number, across: number, down: number): boolean {
  if (shape === DISC) return Math.hypot(across - 0.5, down - 0.5) <= 0.5;
  // The other four are quarters, each around another corner of the square.
  const left = shape % 2;
  const top = shape < 2 ? 0 : 1;
  return Math.hypot(across - left, down - top) <= 1;
}

function parseColor(color: string | null): Color {
  if (color === null || !/^[\da-f]{6}$/i.test(color)) return GREY;
  return {
    red: parseInt(color.slice(0, 2), 16),
    green: parseInt(color.slice(2, 4), 16),
    blue: parseInt(color.slice(4), 16),
  };
}

function isLight({ red, green, blue }: Color): boolean {
  return 0.299 * red + 0.587 * green + 0.114 * blue > 150;
}
