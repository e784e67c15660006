/** A file of a logo. */
export interface LogoFile {
  /** The UUID of its connector, in lower case. */
  uuid: string;
  /** The format. */
  format: "webp" | "png";
  /** The media type. */
  type: string;
}

/**
 * Reads the name of a file.
 *
 * @param name The name, such as `338178e6-…-thumbnail.webp`
 * @returns The logo, or `undefined` if there is none
 */
export function parseLogoFile(name: string): LogoFile | undefined {
  const [, uuid = "", kind] =
    /^([\da-f-]{36})-(thumbnail\.webp|thumbnail@2x\.png)$/i.exec(name) ?? [];
  switch (kind) {
    case "thumbnail.webp":
      return { uuid: uuid.toLowerCase(), format: "webp", type: "image/webp" };
    case "thumbnail@2x.png":
      return { uuid: uuid.toLowerCase(), format: "png", type: "image/png" };
    default:
      return undefined;
  }
}
