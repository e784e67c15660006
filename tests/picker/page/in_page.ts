import { assertEquals } from "@std/assert";
import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { buildPage } from "../../../scripts/picker/build.ts";
import { servePicker } from "../../../scripts/picker/serve_picker.ts";
import type { Engine } from "../../browser/mod.ts";

/** What to open the page with. */
export interface PageOptions {
  /** What the Worker is given. */
  settings?: Parameters<typeof servePicker>[1];
  /** What the browser is told. */
  context?: BrowserContextOptions;
  /** What a browser may say of it, as that is what the test is about. */
  isExpected?: (complaint: string) => boolean;
}

/** What a test has besides the page. */
export interface PageVisit {
  /** The browser that the page is open in. */
  engine: Engine["name"];
  /** What the page and the browser complained of until now. */
  complaints: readonly string[];
}

/** The page is the same in every test, and so it is built once. */
let files: ReturnType<typeof buildPage> | undefined;

/**
 * Serves the picker, opens it, and does something there. Fails if the page or
 * the browser has anything to complain of.
 */
export async function inPage(
  engine: Engine,
  { settings = {}, context = {}, isExpected = () => false }: PageOptions,
  act: (page: Page, visit: PageVisit) => Promise<void>,
): Promise<void> {
  files ??= buildPage();
  await using server = servePicker(await files, settings);
  const opened = await engine.newContext({
    baseURL: server.origin,
    locale: "en-GB",
    reducedMotion: "reduce",
    viewport: { width: 1280, height: 800 },
    ...context,
  });
  // Enough for a busy machine.
  opened.setDefaultTimeout(15_000);
  try {
    const page = await opened.newPage();
    const complaints = await listen(page);
    await page.goto("/");
    await act(page, { engine: engine.name, complaints });
    assertEquals(complaints.filter((one) => !isExpected(one)), []);
  } finally {
    await opened.close();
  }
}

/** Collects whatever is wrong with a page. */
async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.exposeFunction("complain", (one: string) => complaints.push(one));
  await page.addInitScript(`
    addEventListener("securitypolicyviolation", (event) => {
      complain(event.effectiveDirective + " forbids " + event.blockedURI);
    });
  `);
  return complaints;
}

/** Says which rules of accessibility a page breaks, and where. */
export async function violationsOf(page: Page): Promise<string[]> {
  // A policy as strict as the page's lets no script in but by the debugger.
  const isThere = await page.evaluate(() => Reflect.has(globalThis, "axe"));
  if (!isThere) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const injected: typeof axe = Reflect.get(globalThis, "axe");
    return injected.run({ resultTypes: ["violations"] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id}: ${target.join(" ")}\n${failureSummary}`
    )
  );
}
