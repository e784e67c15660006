import { type Api, call, type CallOptions } from "../../http/mod.ts";
import { invalidArgument, LIST_CONNECTORS } from "../../model/internal.ts";
import type { ExpandableKey } from "../../model/mod.ts";
import { expandableKeys } from "./expandable_keys.ts";

/**
 * Lists the connectors of a domain as the server sends them, unchecked, for
 * `inspectDrift()`.
 *
 * @param api Where the API is and how to call it
 * @param expand The keys to add; by default, all
 * @param options Options of this call
 * @returns The parsed JSON of the answer
 * @throws {PowensError} If the call fails; see {@linkcode PowensError}
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { inspectDrift, listRawConnectors } from "@connectors/powens/fleet";
 *
 * const report = inspectDrift(await listRawConnectors({ domain: "acme-sandbox" }));
 *
 * assertEquals(report.rejected, 0);
 * ```
 *
 * @see {@link https://docs.powens.com/api-reference/user-connections/connectors}
 */
export async function listRawConnectors(
  api: Api,
  expand?: readonly ExpandableKey[],
  options?: CallOptions,
): Promise<unknown> {
  const all = expandableKeys();
  for (const name of expand ?? []) {
    if (!all.includes(name)) {
      throw invalidArgument(
        "list the connectors",
        "expand",
        `some of ${all.join(", ")}`,
        name,
      );
    }
  }
  const asked = expand ?? all;
  return await call(api, LIST_CONNECTORS, {
    query: { expand: asked.length > 0 ? asked : undefined },
    decode: (value) => value,
    options,
  });
}
