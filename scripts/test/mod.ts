/**
 * What a run of the tests needs to know before.
 *
 * @module
 */
export {
  findStandardLibrary,
  type StandardLibrary,
} from "./find_standard_library.ts";
export { chooseTests, type Part } from "./choose_tests.ts";
export { readReport, type Totals } from "./read_report.ts";
export { chooseSeed } from "./choose_seed.ts";
