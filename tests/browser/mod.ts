/**
 * The browsers that tests drive.
 *
 * @module
 */
export { launchChromium } from "./chromium.ts";
export { type Engine, findEngines } from "./engines.ts";
