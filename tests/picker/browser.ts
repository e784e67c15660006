import { assertEquals } from "@std/assert";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { buildPage } from "../../scripts/picker/build.ts";
import { servePicker } from "../../scripts/picker/serve_picker.ts";

/** What to open the page with. */
export interface PageOptions {
  /** What the Worker is given. */
  settings?: Parameters<typeof servePicker>[1];
  /** What the browser is told. */
  context?: BrowserContextOptions;
  /** What Chromium may say of it, as that is what the test is about. */
  isExpected?: (complaint: string) => boolean;
}

/** The page is the same in every test, and so it is built once. */
let files: ReturnType<typeof buildPage> | undefined;

/**
 * Serves the picker, opens it, and does something there. Fails if the page or
 * the browser has anything to complain of.
 */
export async function inPage(
  browser: Browser,
  { settings = {}, context = {}, isExpected = () => false }: PageOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  files ??= buildPage();
  await using server = servePicker(await files, settings);
  const opened = await browser.newContext({
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
    await act(page);
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
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const injected: typeof axe = Reflect.get(globalThis, "axe");
    return injected.run();
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      `${id}: ${target.join(" ")}\n${failureSummary}`
    )
  );
}
