import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import sharp from "sharp";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { encodePng } from "../../src/sandbox/logos/encode_png.ts";
import { encodeWebp } from "../../src/sandbox/logos/encode_webp.ts";
import type { Color, Picture } from "../../src/sandbox/logos/picture.ts";
import { BASE, UNKNOWN_UUID, UUID } from "./setup.ts";

/** What sharp, which has libwebp and libpng, makes of the bytes of an image. */
async function decode(
  image: ArrayBuffer,
): Promise<{ format: string; width: number; height: number; pixels: string }> {
  const decoder = sharp(new Uint8Array(image), { failOn: "warning" });
  const { format = "" } = await decoder.metadata();
  const { data, info } = await decoder.removeAlpha()
    .toColourspace("srgb").raw()
    .toBuffer({ resolveWithObject: true });
  assertEquals(info.channels, 3);
  const { width, height } = info;
  return { format, width, height, pixels: toHex([...data]) };
}

function toHex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The pixels of a picture, row by row. */
function pixelsOf({ size, ground, ink, hasInk }: Picture): string {
  const pixels = Array.from({ length: size * size }, (_, index) => {
    const { red, green, blue } = hasInk(index % size, Math.floor(index / size))
      ? ink
      : ground;
    return [red, green, blue];
  });
  return toHex(pixels.flat());
}

const byte = fc.nat(255);

const colors: fc.Arbitrary<Color> = fc.record({
  red: byte,
  green: byte,
  blue: byte,
});

const pictures: fc.Arbitrary<Picture> = fc.record({
  size: fc.integer({ min: 1, max: 40 }),
  ground: colors,
  ink: colors,
  seed: fc.nat(),
}).map(({ size, ground, ink, seed }) => ({
  size,
  ground,
  ink,
  hasInk: (x, y) => ((x * 31 + y * 17) ^ seed) % 3 === 0,
}));

for (
  const [format, encode] of [["webp", encodeWebp], ["png", encodePng]] as const
) {
  Deno.test(`a picture as ${format} is read by libvips, pixel by pixel`, async () => {
    const black = { red: 0, green: 0, blue: 0 };
    const flat: Picture = {
      size: 3,
      ground: black,
      ink: black,
      hasInk: () => true,
    };
    await fc.assert(
      fc.asyncProperty(pictures, async (picture) => {
        assertEquals(await decode(encode(picture)), {
          format,
          width: picture.size,
          height: picture.size,
          pixels: pixelsOf(picture),
        });
      }),
      { numRuns: 60, examples: [[flat]] },
    );
  });
}

for (
  const [file, type, width] of [
    [`${UUID}-thumbnail.webp`, "image/webp", 56],
    [`${UUID}-thumbnail@2x.png`, "image/png", 112],
    [`${UUID.toUpperCase()}-thumbnail%402x.png`, "image/png", 112],
  ] as const
) {
  Deno.test(`createSandbox() answers a small ${type} at /logos/${file}`, async () => {
    const { fetch } = createSandbox({ size: 1 });
    const response = await fetch(`${BASE}/logos/${file}`);
    const image = await response.arrayBuffer();
    const decoded = await decode(image);

    assertEquals(response.status, 200);
    assertEquals(response.headers.get("content-type"), type);
    assertEquals([decoded.width, decoded.height], [width, width]);
    assert(decoded.pixels.startsWith("5c2963"), "the colour of the connector");
    assert(image.byteLength < 2_000, String(image.byteLength));
  });
}

Deno.test("createSandbox() draws each institution a logo of its own, and always the same", async () => {
  const drawn = await drawAll();
  assertEquals(await drawAll(), drawn);
  assertEquals(new Set(drawn).size, drawn.length);
});

/** The logos of all institutions, as text. */
async function drawAll(): Promise<string[]> {
  const { fetch } = createSandbox();
  const list = await (await fetch(`${BASE}/connectors`)).json();
  const logos: string[] = [];
  for (const { uuid } of list.connectors) {
    const response = await fetch(`${BASE}/logos/${uuid}-thumbnail.webp`);
    assertEquals(response.status, 200);
    logos.push(toHex([...new Uint8Array(await response.arrayBuffer())]));
  }
  return logos;
}

Deno.test("createSandbox() answers 404 to files that are no logos", async () => {
  const { fetch } = createSandbox();
  for (
    const file of [
      `${UNKNOWN_UUID}-thumbnail.webp`,
      "1-thumbnail.webp",
      `${UUID}.webp`,
      `${UUID}-thumbnail.png`,
      `${UUID}-thumbnail@2x.webp`,
      `${UUID}-thumbnail.webp.exe`,
      "__proto__",
    ]
  ) {
    const response = await fetch(`${BASE}/logos/${file}`);
    assertEquals(response.status, 404, file);
    assertEquals((await response.json()).description, "No such logo");
  }
});
