/**
 * What scripts and tests need of npm: the runtimes that the package is for, the
 * compilers that read its declarations, and a project that has installed it.
 * They are installed once, into a folder that is not part of the repository.
 *
 * @module
 */
export { nodeBinary, workerdBinary } from "./binaries.ts";
export { CHROMIUM_FLAGS, findChromium, findFirefox } from "./browsers.ts";
export {
  BUILT,
  createProject,
  type PackageDescription,
  type Project,
} from "./create_project.ts";
export { installToolchain } from "./install.ts";
export { run, runNpm } from "./run.ts";
