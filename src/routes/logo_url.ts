import { buildPath } from "../http/mod.ts";
import { baseUrlOf, GET_LOGO, invalidArgument } from "../model/internal.ts";
import type { ApiAddress } from "../model/mod.ts";

/** A format of a logo: WebP, or PNG of twice the size for dense screens. */
export type LogoFormat = "webp" | "png";

/** The options of `logoUrl()`. */
export interface LogoOptions {
  /**
   * The format.
   *
   * @default {"webp"}
   */
  format?: LogoFormat | undefined;
}

/**
 * Makes the URL of the logo of a connector.
 *
 * It sends nothing, so the logo may not exist. The vendor does not document the
 * URL. It comes from public integrations.
 *
 * @param api Where the API is
 * @param connector The connector's UUID
 * @param options The format
 * @returns The URL of an image
 * @throws {UsageError} If the UUID or the format is invalid
 *
 * @example Usage
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { logoUrl } from "@connectors/powens";
 *
 * const uuid = "338178e6-3d01-564f-9a7b-52ca442459bf";
 *
 * assertEquals(
 *   logoUrl({ domain: "acme-sandbox" }, uuid).href,
 *   `https://acme-sandbox.biapi.pro/2.0/logos/${uuid}-thumbnail.webp`,
 * );
 * ```
 */
export function logoUrl(
  api: ApiAddress,
  connector: string,
  options: LogoOptions = {},
): URL {
  const { format = "webp" } = options;
  if (format !== "webp" && format !== "png") {
    throw invalidArgument(ACTION, "format", '"webp" or "png"', format);
  }
  const { path } = GET_LOGO;
  return new URL(
    baseUrlOf(ACTION, api) +
      buildPath(ACTION, path, { file: connector }) +
      (format === "webp" ? "-thumbnail.webp" : "-thumbnail@2x.png"),
  );
}

const ACTION = "make the URL of a logo";
