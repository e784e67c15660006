/** A package with one exact version, as `npm:chai@6.3.0` names it. */
export interface Pin {
  registry: "npm" | "jsr";
  name: string;
  version: string;
}

const PIN =
  /^(?<registry>npm|jsr):(?<name>(?:@[\w.-]+\/)?[\w.-]+)@(?<version>\d+\.\d+\.\d+)$/;

/**
 * Reads what names a package with its version.
 *
 * @param specifier Such as `npm:chai@6.3.0` or `jsr:@std/assert@1.0.19`
 * @returns Its parts
 * @throws {Error} When the version is not an exact one
 */
export function readPin(specifier: string): Pin {
  const { registry, name, version } = specifier.match(PIN)?.groups ?? {};
  if (
    (registry !== "npm" && registry !== "jsr") || name === undefined ||
    version === undefined
  ) {
    throw new Error(
      `${specifier} should name an exact version, as npm:chai@6.3.0 does`,
    );
  }
  return { registry, name, version };
}

/**
 * Names a package with its version.
 *
 * @param pin The package
 * @returns Such as `npm:chai@6.3.0`
 */
export function writePin({ registry, name, version }: Pin): string {
  return `${registry}:${name}@${version}`;
}
