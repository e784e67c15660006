import config from "../../deno.json" with { type: "json" };

/** The content of `package.json`, for both builders. */
export interface PackageDescription {
  name: string;
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  [key: string]: unknown;
}

/** The folder of the package that everything is built into. */
export const CODE_FOLDER = "esm";

/** The program that npm runs, from the top of the package. */
export const PROGRAM: string = `${CODE_FOLDER}/program.js`;

/** What people look for on npm. */
const KEYWORDS: readonly string[] = [
  "powens",
  "budget insight",
  "open banking",
  "connectors",
  "banks",
  "payments",
  "psd2",
  "api client",
  "typescript",
  "edge",
];

/**
 * Describes the npm package: its names and paths are those of `deno.json`, in
 * the layout that dnt gives to a package of ES modules.
 *
 * @param repository The URL of the repository that is built from, if it is
 * known. Without it, npm does not accept a proof of provenance
 * @returns The content of `package.json`
 */
export function describePackage(
  repository: string | undefined,
): PackageDescription {
  const { name, version, license, exports } = config;
  return {
    name,
    version,
    description:
      "The Powens connectors API as typed functions over fetch, without dependencies",
    keywords: [...KEYWORDS],
    license,
    ...repository !== undefined && {
      homepage: `${repository}#readme`,
      repository: { type: "git", url: `git+${repository}.git` },
      bugs: { url: `${repository}/issues` },
    },
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    files: [CODE_FOLDER],
    bin: { powens: PROGRAM },
    exports: {
      ...Object.fromEntries(
        Object.entries(exports).map(([subpath, source]) => [subpath, {
          types: builtPath(source, ".d.ts"),
          default: builtPath(source, ".js"),
        }]),
      ),
      "./package.json": "./package.json",
    },
  };
}

function builtPath(source: string, extension: ".js" | ".d.ts"): string {
  return source.replace("./", `./${CODE_FOLDER}/`).replace(/\.ts$/, extension);
}
