import { gzipSync } from "node:zlib";
import { bundle, type Platform } from "../figures/bundle.ts";
import { installClients } from "../figures/clients.ts";
import { createUserProject } from "../figures/create_user_project.ts";
import type { Cell, Figure, Goal } from "../figures/figure.ts";

/** An import to measure. */
export interface Import {
  /** What to call it. */
  name: string;
  /** The module that has nothing but it. */
  source: string;
  /**
   * The folder that the module is in.
   *
   * @default A project that has installed the package as it is packed
   */
  folder?: string;
  /** How many gzipped bytes it should have at most. */
  goal?: number;
  /** How many gzipped bytes were reached, where that is more than the goal. */
  reached?: number;
}

/**
 * Measures what imports cost, beside what people would use instead.
 *
 * @param imports The imports
 * @param onLost Is told the name of each that has more than it may
 * @returns The figure
 */
export async function measureSizes(
  imports: readonly Import[],
  onLost: (name: string) => void,
): Promise<Figure> {
  await using project = await createUserProject();
  const sizes: BundleSize[] = [];
  for (const { name, source, folder = project.folder, ...limits } of imports) {
    const size = await measureBundle(source, folder);
    sizes.push(size);
    const { goal = Infinity, reached = goal } = limits;
    if (size.gzipped > reached) onLost(name);
  }
  const [least] = sizes;
  const own = sizes.map((size, index) =>
    toRow(imports[index]?.name ?? "", size, least)
  );
  const clients: Cell[][] = [];
  for (const client of await installClients(project.folder)) {
    const { name, version, source, platform } = client;
    const size = await measureBundle(source, project.folder, platform);
    clients.push(toRow(`${name} ${version}`, size, least));
  }
  return {
    title: "The size of a bundle",
    about: "With everything that an import needs of the package as it is " +
      "packed, by esbuild, for any platform; plaid, with the axios that it " +
      "needs, for browsers. None of the others checks what is answered.",
    columns: ["What is imported", "Over the first", "Gzipped", "Minified"],
    rows: [...own, ...clients],
    goals: sizes.flatMap((size, index) => goalOf(imports[index], size)),
  };
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

function goalOf(one: Import | undefined, { gzipped }: BundleSize): Goal[] {
  if (one?.goal === undefined) return [];
  return [{
    what: `${one.name}, gzipped`,
    side: "at most",
    limit: { value: one.goal, unit: "B" },
    measured: { value: gzipped, unit: "B" },
  }];
}
