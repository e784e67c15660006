import { assert, assertEquals } from "@std/assert";
import type { Page } from "playwright-core";
import { open, search, waitForStatus } from "./actions.ts";
import { type PageOptions, type PageVisit, violationsOf } from "./in_page.ts";
import { testPage } from "./test_page.ts";

/** Where the tests leave what the page looks like, for people to see. */
const SCREENSHOTS = ".screenshots";

/** Has axe look at the page, and leaves a picture of it. */
async function look(
  page: Page,
  { engine }: PageVisit,
  name: string,
): Promise<void> {
  assertEquals(await violationsOf(page), [], name);
  // For a screenshot, Firefox is given styles that the policy forbids.
  if (engine === "Firefox") return;
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    const isPhone = width === 390;
    const suffix = `${width}-${colorScheme}`;
    const options: PageOptions = {
      context: {
        colorScheme,
        locale: "en-FR",
        viewport: { width, height: isPhone ? 844 : 800 },
        isMobile: isPhone,
        hasTouch: isPhone,
      },
    };
    testPage(
      `axe finds nothing in the list, in the ${colorScheme} scheme at ${width} pixels`,
      options,
      async (page, visit) => {
        await waitForStatus(page, /57/);
        await look(page, visit, `list-${suffix}`);
        await search(page, "credit");
        await look(page, visit, `search-${suffix}`);
        await search(page, "zzzzzz");
        await look(page, visit, `none-${suffix}`);
      },
    );
    testPage(
      `axe finds nothing in the steps, in the ${colorScheme} scheme at ${width} pixels`,
      options,
      async (page, visit) => {
        await open(page, "connecteur de test");
        await look(page, visit, `choice-${suffix}`);
        await page.goBack();
        await open(page, "finistere");
        await page.getByRole("button", { name: "Continue" }).click();
        await page.getByText("2 things to correct").waitFor();
        await look(page, visit, `issues-${suffix}`);
        await page.locator("[name=login]").fill("12345678");
        await page.locator("[name=password]").fill("654321");
        await page.getByRole("button", { name: "Continue" }).click();
        await page.locator("pre").waitFor();
        await look(page, visit, `done-${suffix}`);
      },
    );
  }
}

testPage("what the policy of the page forbids would be noticed here", {
  isExpected: (complaint) => /script-src|inline script/.test(complaint),
}, async (page, { complaints }) => {
  await page.locator("body").evaluate((body) =>
    new Promise((resolve) => {
      addEventListener("securitypolicyviolation", resolve, { once: true });
      const script = body.ownerDocument.createElement("script");
      script.textContent = "document.title = 'Changed'";
      body.append(script);
    })
  );
  assert(complaints.includes("script-src-elem forbids inline"));
  assertEquals(await page.title(), "Find your institution");
});
