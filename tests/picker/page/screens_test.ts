import { assert, assertEquals } from "@std/assert";
import { LANGUAGES } from "../../../scripts/picker/page/language.ts";
import { TEXTS } from "../../../scripts/picker/texts/mod.ts";
import {
  inFrance,
  open,
  overflowOf,
  rowsOf,
  tap,
  waitForStatus,
} from "./actions.ts";
import { testPage } from "./test_page.ts";

for (const language of LANGUAGES) {
  testPage(`it speaks ${language}, and nothing is cut at 320 pixels`, {
    context: {
      locale: `${language}-FR`,
      viewport: { width: 320, height: 640 },
    },
  }, async (page) => {
    await waitForStatus(page, /57/);
    assertEquals(await page.locator("html").getAttribute("lang"), language);
    assertEquals(await page.title(), TEXTS[language].title);
    assert(await overflowOf(page) <= 0);
    await open(page, "finistere");
    // What the API says is in the language of its country.
    assertEquals(
      await page.locator("label span").first().getAttribute("lang"),
      "fr",
    );
    assert(await overflowOf(page) <= 0);
  });
}

testPage("a phone shows seven institutions or more, and targets of 44 pixels", {
  context: {
    locale: "en-FR",
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  },
}, async (page, visit) => {
  await waitForStatus(page, /57/);
  const boxes = await rowsOf(page).evaluateAll((rows) =>
    rows.map((row) => row.getBoundingClientRect().bottom)
  );
  assert(boxes.filter((bottom) => bottom <= 844).length >= 7);
  assert(await page.locator("kbd").isHidden());
  const heights = await page.locator("a, button, input, select, summary")
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect().height)
    );
  assert(heights.every((height) => height >= 44), `${heights}`);
  await page.locator("#list li").last().scrollIntoViewIfNeeded();
  const field = await page.getByRole("searchbox").boundingBox();
  assert(field && field.y >= 0 && field.y < 100, "The search is gone");
  await tap(rowsOf(page).last(), visit);
  await page.locator("#institution-view h2").waitFor();
});

testPage("right to left, nothing is cut", inFrance, async (page) => {
  await page.locator("html").evaluate((element) =>
    element.setAttribute("dir", "rtl")
  );
  await open(page, "finistere");
  assert(await overflowOf(page) <= 0);
});
