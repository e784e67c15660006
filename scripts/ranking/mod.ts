/**
 * What a search must find first, and what it must not find: for the tests of
 * the search, and for measuring others beside it.
 *
 * @module
 */
export { distance } from "./distance.ts";
export { isInvented } from "./is_invented.ts";
export { listInstitutions } from "./list_institutions.ts";
export { listSandbox } from "./list_sandbox.ts";
export {
  ABSENT,
  ALIASED,
  heldOutOf,
  MISTYPED,
  NAMED,
  type RankingRow,
  tunedOf,
} from "./queries.ts";
