import type { Locator, Page } from "playwright-core";
import type { PageOptions, PageVisit } from "./in_page.ts";

/** The links to what is listed. */
export function rowsOf(page: Page): Locator {
  return page.locator("#list a.row");
}

/** The names of what is listed. */
export function namesOf(page: Page): Promise<string[]> {
  return rowsOf(page).locator(".name").allInnerTexts();
}

/** What the address holds. */
export function addressOf(page: Page): URLSearchParams {
  return new URL(page.url()).searchParams;
}

/** By how many pixels the page is wider than the screen. */
export function overflowOf(page: Page): Promise<number> {
  return page.locator("html").evaluate((element) =>
    element.scrollWidth - element.clientWidth
  );
}

/** Taps something with a finger. */
export async function tap(
  target: Locator,
  { engine }: PageVisit,
): Promise<void> {
  // Nothing comes of a tap where Playwright drives a Firefox of Debian.
  if (engine === "Firefox") await target.click();
  else await target.tap();
}

/** Waits until the status says something. */
export async function waitForStatus(
  page: Page,
  hasText: RegExp,
): Promise<void> {
  await page.locator("#status").filter({ hasText }).waitFor();
}

/** Searches, and waits until what was asked for is there. */
export async function search(page: Page, text: string): Promise<void> {
  await page.locator("#list[aria-busy=false]").waitFor({ state: "attached" });
  const answer = page.waitForResponse((response) =>
    new URL(response.url()).searchParams.get("q") === text
  );
  await page.getByRole("searchbox").fill(text);
  await (await answer).finished();
  await page.locator("#list[aria-busy=false]").waitFor({ state: "attached" });
}

/** Searches an institution, and opens the first that is found. */
export async function open(page: Page, text: string): Promise<void> {
  await search(page, text);
  await page.keyboard.press("Enter");
  await page.locator("h3").first().waitFor();
}

/** What has the focus, by its tag and its id, name or text. */
export async function focused(page: Page): Promise<string> {
  return await page.locator(":focus").evaluate((element) => {
    const name = element.getAttribute("name") || element.id ||
      element.textContent;
    return `${element.localName} ${name}`;
  });
}

/** A browser that speaks English, in France. */
export const inFrance: PageOptions = { context: { locale: "en-FR" } };
