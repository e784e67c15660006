import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
} from "playwright-core";
import { findChromium, findFirefox } from "../../scripts/toolchain/mod.ts";
import { launchChromium } from "./chromium.ts";
import { launchFirefox, preferencesOf } from "./firefox.ts";

/** A browser that tests run in. */
export interface Engine {
  /** What it is called. */
  name: "Chromium" | "Firefox";
  /** Where it is, or `undefined` if it is not there. */
  path: string | undefined;
  /** The variable of the environment that can say where it is. */
  variable: "CHROMIUM" | "FIREFOX";
  /** Opens a context, for which the browser is started if it has to be. */
  newContext(options: BrowserContextOptions): Promise<BrowserContext>;
  /** Closes what was started. */
  close(): Promise<void>;
}

/** Finds the browsers that the same tests run in. */
export async function findEngines(): Promise<Engine[]> {
  return [
    createEngine({
      name: "Chromium",
      path: await findChromium(),
      variable: "CHROMIUM",
      launch: launchChromium,
      keyOf: () => "",
      toContext: (options) => options,
    }),
    createEngine({
      name: "Firefox",
      path: await findFirefox(),
      variable: "FIREFOX",
      launch: (path, options) => launchFirefox(path, preferencesOf(options)),
      keyOf: (options) => JSON.stringify(preferencesOf(options)),
      // It knows no viewports of phones, and is as wide as it is told to be.
      toContext: ({ isMobile: _, ...options }) => options,
    }),
  ];
}

/** What browsers differ in. */
interface EngineOptions extends Pick<Engine, "name" | "path" | "variable"> {
  /** Starts one for a context. */
  launch(path: string, options: BrowserContextOptions): Promise<Browser>;
  /** Contexts with the same key are opened in one that was started once. */
  keyOf(options: BrowserContextOptions): string;
  /** What it can be told for one context. */
  toContext(options: BrowserContextOptions): BrowserContextOptions;
}

function createEngine(
  { name, path, variable, launch, keyOf, toContext }: EngineOptions,
): Engine {
  const started = new Map<string, Promise<Browser>>();
  return {
    name,
    path,
    variable,
    async newContext(options) {
      if (path === undefined) throw new Error(`There is no ${name} to start`);
      const key = keyOf(options);
      const browser = started.get(key) ?? launch(path, options);
      started.set(key, browser);
      return await (await browser).newContext(toContext(options));
    },
    async close() {
      for (const browser of started.values()) await (await browser).close();
      started.clear();
    },
  };
}
