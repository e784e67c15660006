/**
 * The browser that tests drive.
 *
 * @module
 */
import { type Browser, chromium } from "npm:playwright-core@^1";
import { CHROMIUM_FLAGS } from "../../scripts/toolchain/mod.ts";

/** Starts Chromium for tests to drive. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}
