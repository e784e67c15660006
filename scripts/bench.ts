/**
 * Measures what the package costs beside what people would use instead. Names
 * on the command line choose what to measure, and `--json` names a file to
 * write the figures to.
 *
 * @module
 */
import { measureCatalogGrowth } from "./bench/catalog_growth.ts";
import { measureCalls } from "./bench/calls.ts";
import { measureChecking } from "./bench/checking.ts";
import { measureColdImport } from "./bench/cold_import.ts";
import { measureDirectory } from "./bench/directory.ts";
import { measureEncryption } from "./bench/encryption.ts";
import { measureGrowth } from "./bench/growth.ts";
import { measureIsolate } from "./bench/isolate.ts";
import { measureLoopback } from "./bench/loopback.ts";
import { measureSearch } from "./bench/search.ts";
import { report } from "./figures/report.ts";

await report({
  checking: measureChecking,
  calls: measureCalls,
  loopback: measureLoopback,
  import: measureColdImport,
  isolate: measureIsolate,
  growth: measureGrowth,
  search: measureSearch,
  catalog: measureCatalogGrowth,
  directory: measureDirectory,
  encryption: measureEncryption,
});
