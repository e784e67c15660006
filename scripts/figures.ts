/**
 * Writes the figures that `deno task bench` and `deno task size` left in files,
 * which are given as arguments: all of them into a document of their own, and
 * some into the README.
 *
 * @module
 */
import { placeSizes, toDocument, toSummary } from "./figures/document.ts";
import { placeBetweenMarks } from "./figures/place.ts";
import type { Report } from "./figures/report.ts";

const README = "README.md";
const DOCUMENT = "scripts/bench/README.md";

const [first, ...others]: Report[] = await Promise.all(
  Deno.args.map(async (file) => JSON.parse(await Deno.readTextFile(file))),
);
if (!first) throw new Error("Cannot write figures: no file with any is given");
const reports = [first, ...others] as const;
await Deno.writeTextFile(DOCUMENT, toDocument([...reports]));
const readme = await Deno.readTextFile(README);
const summary = toSummary([...reports]);
await Deno.writeTextFile(
  README,
  placeSizes(placeBetweenMarks(readme, "figures", summary), reports),
);
