import type { Locator, Page } from "playwright-core";
import { TEXTS } from "../../../scripts/picker/texts/mod.ts";
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

/** Says what does not fit on the page, or into what it is in. */
export function findCut(page: Page): Promise<string[]> {
  return page.locator("html").evaluate((html) => {
    const cut = [...html.querySelectorAll("body *")].filter((element) => {
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      // Of the encrypted values, the start is shown on purpose.
      if (element.closest(".unseen, .line, svg, select, h1")) return false;
      return getComputedStyle(element).overflow === "hidden" &&
        (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1);
    });
    const isWide = html.scrollWidth > html.clientWidth;
    return [
      ...isWide ? ["The page is wider than the screen"] : [],
      ...cut.map(({ className, textContent }) =>
        `${className}: ${textContent}`
      ),
    ];
  });
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

/** Chooses an institution, and fills in its login. */
export async function fillIn(page: Page): Promise<void> {
  await open(page, "finistere");
  await page.locator("[name=login]").fill("12345678");
  await page.locator("[name=password]").fill("654321");
  await page.getByRole("button", { name: TEXTS.en.continue }).click();
  await page.locator("pre").waitFor();
}
