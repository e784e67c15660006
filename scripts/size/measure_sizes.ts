import { gzipSync } from "node:zlib";
import { bundle, type Platform } from "../figures/bundle.ts";
import { installClients } from "../figures/clients.ts";
import type { Cell, Figure, Goal } from "../figures/figure.ts";

/** An import to measure. */
export interface Import {
  /** What to call it. */
  name: string;
  /** The module that has nothing but it. */
  source: string;
  /** How many gzipped bytes it should have at most. */
  goal?: number;
  /** How many gzipped bytes it should have at the very most. */
  bound?: number;
  /** How many gzipped bytes were reached, and must not be exceeded. */
  reached: number;
}

/**
 * Measures what imports cost, beside what people would use instead.
 *
 * @param imports The imports
 * @param onLost Is told the name of each that has more than was reached
 * @returns The figure
 */
export async function measureSizes(
  imports: readonly Import[],
  onLost: (name: string) => void,
): Promise<Figure> {
  const folder = await Deno.makeTempDir();
  // With a description of its own, npm takes it for a project.
  await Deno.writeTextFile(`${folder}/package.json`, `{ "private": true }`);
  try {
    const sizes: BundleSize[] = [];
    for (const { name, source, reached } of imports) {
      const size = await measureBundle(source, ".");
      sizes.push(size);
      if (size.gzipped > reached) onLost(name);
    }
    const [least] = sizes;
    const own = sizes.map((size, index) =>
      toRow(imports[index]?.name ?? "", size, least)
    );
    const clients: Cell[][] = [];
    for (const client of await installClients(folder)) {
      const { name, version, source, platform } = client;
      const size = await measureBundle(source, folder, platform);
      clients.push(toRow(`${name} ${version}`, size, least));
    }
    return {
      title: "The size of a bundle",
      about: "With everything that an import needs, by esbuild, for any " +
        "platform; plaid, with the axios that it needs, for browsers. None " +
        "of the others checks what is answered.",
      columns: ["What is imported", "Over the first", "Gzipped", "Minified"],
      rows: [...own, ...clients],
      goals: sizes.flatMap((size, index) => goalsOf(imports[index], size)),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** How many bytes a bundle has. */
interface BundleSize {
  minified: number;
  gzipped: number;
}

async function measureBundle(
  source: string,
  folder: string,
  platform?: Platform,
): Promise<BundleSize> {
  const code = await bundle(source, folder, platform);
  const gzipped = gzipSync(code, { level: 9 }).byteLength;
  return { minified: code.byteLength, gzipped };
}

function toRow(name: string, size: BundleSize, least = size): Cell[] {
  return [
    name,
    { value: size.gzipped / least.gzipped, unit: "×" },
    { value: size.gzipped, unit: "B" },
    { value: size.minified, unit: "B" },
  ];
}

function goalsOf(one: Import | undefined, { gzipped }: BundleSize): Goal[] {
  const limits = [[one?.goal, ""], [one?.bound, ", at the very most"]] as const;
  return limits.flatMap(([limit, kind]) =>
    limit === undefined ? [] : [{
      what: `${one?.name}, gzipped${kind}`,
      side: "at most",
      limit: { value: limit, unit: "B" },
      measured: { value: gzipped, unit: "B" },
    }]
  );
}
