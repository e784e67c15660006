import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_FLAGS } from "../../scripts/toolchain/mod.ts";

/** Starts Chromium for tests to drive. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  return await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}
