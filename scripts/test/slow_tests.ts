/**
 * The tests that `deno task test:slow` runs, as paths of files and folders, each
 * with why they take long. `deno task test` runs all others.
 */
export const SLOW_TESTS: Readonly<Record<string, string>> = {
  "tests/cache/browser_test.ts": "starts Chromium",
  "tests/cache/small_chunks_test.ts": "reads 20,000 chunks, on two runtimes",
  "tests/cache/store_servers_test.ts": "starts Redis and workerd",
  "tests/cache/workerd_test.ts": "starts workerd",
  "tests/cli/completions_test.ts": "starts three shells",
  "tests/cli/programs_test.ts": "starts the command line in four runtimes",
  "tests/cli/screens_test.ts": "shows each command on terminals of each width",
  "tests/directory/workerd_test.ts": "starts workerd",
  "tests/docs/reference_test.ts": "writes the whole API reference",
  "tests/form/frameworks": "shows each step in Chromium, with three frameworks",
  "tests/form/json_schema/verdicts_test.ts": "asks validators in Python too",
  "tests/hostile": "tries 100,000s of answers and inputs",
  "tests/package": "packs and installs the npm package",
  "tests/picker/page": "starts Chromium and Firefox, and runs Lighthouse",
  "tests/picker/workerd_test.ts": "starts workerd",
  "tests/sandbox/browser_test.ts": "starts Chromium",
  "tests/scripts/mutate/mutate_path_test.ts": "starts Deno for each mutant",
};
