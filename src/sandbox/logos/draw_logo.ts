import { encodePng } from "./encode_png.ts";
import { encodeWebp } from "./encode_webp.ts";
import type { Color, Picture } from "./picture.ts";

const GREY: Color = { red: 0x80, green: 0x80, blue: 0x80 };
const WHITE: Color = { red: 0xff, green: 0xff, blue: 0xff };
const BLACK: Color = { red: 0, green: 0, blue: 0 };

/** What a logo is drawn from. */
export interface LogoSubject {
  /** The UUID of the connector, which the pattern is made of. */
  uuid: string;
  /** Its colour, in hexadecimal without a `#`; or `null`. */
  color: string | null;
}

/**
 * Draws a logo: always the same one for a connector.
 *
 * @param format The format. A PNG is for screens of double density, and so has
 * twice the pixels.
 * @param subject What it is drawn from
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

/** Draws five rows of five squares, of which the right is a mirror of the left. */
function drawPattern({ uuid, color }: LogoSubject, size: number): Picture {
  const digits = uuid.replaceAll("-", "");
  const ground = parseColor(color);
  const square = size / 7;
  return {
    size,
    ground,
    ink: isLight(ground) ? BLACK : WHITE,
    hasInk(x, y) {
      const column = Math.floor(x / square) - 1;
      const row = Math.floor(y / square) - 1;
      if (column < 0 || column > 4 || row < 0 || row > 4) return false;
      const mirrored = Math.min(column, 4 - column);
      return parseInt(digits.charAt(row * 3 + mirrored), 16) % 2 === 0;
    },
  };
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
