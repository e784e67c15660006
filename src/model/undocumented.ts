/**
 * An undocumented value of answers. It is not checked, and may be anything. The
 * parameter is the type that was seen.
 *
 * @typeParam Seen The type in answers so far
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { decodeConnectorSource } from "@connectors/powens";
 *
 * const { first_opening } = decodeConnectorSource({
 *   id: 7,
 *   id_connector: 40,
 *   name: "openapi",
 *   priority: 1,
 *   first_opening: "2019-09-03 09:54:55",
 * });
 *
 * assertEquals(typeof first_opening === "string" ? first_opening : null, "2019-09-03 09:54:55");
 * ```
 */
export type Undocumented<Seen> = Seen | unknown;
