/**
 * The part of dnt that the npm build uses, for the compiler, where JSR cannot
 * be reached.
 *
 * @module
 */

/** What to build, and how. */
export interface BuildOptions {
  entryPoints: { kind?: "bin" | "export"; name: string; path: string }[];
  outDir: string;
  package: { name: string; version: string; [key: string]: unknown };
  esModule?: boolean;
  scriptModule?: "cjs" | "umd" | false;
  declaration?: "inline" | "separate" | false;
  skipSourceOutput?: boolean;
  shims: Record<string, unknown>;
  test?: boolean;
  typeCheck?: "both" | "single" | false;
  compilerOptions?: {
    target?: "ES2021" | "ES2022" | "ES2023" | "Latest";
    lib?: ("ES2022" | "ES2023" | "DOM" | "DOM.Iterable")[];
    noUncheckedIndexedAccess?: boolean;
    useUnknownInCatchVariables?: boolean;
  };
}

/** Builds an npm package out of modules for Deno. */
export function build(options: BuildOptions): Promise<void>;
