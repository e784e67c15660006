import { assert, assertEquals } from "@std/assert";
import { LANGUAGES } from "../../../scripts/picker/page/language.ts";
import { TEXTS } from "../../../scripts/picker/texts/mod.ts";
import {
  fillIn,
  findCut,
  open,
  rowsOf,
  search,
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
    assertEquals(await findCut(page), []);
    await open(page, "finistere");
    // What the API says is in the language of its country.
    assertEquals(
      await page.locator("label span").first().getAttribute("lang"),
      "fr",
    );
    assertEquals(await findCut(page), []);
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

testPage("at a zoom of 400 %, nothing is cut, and nothing stays in the way", {
  // What is left of 1280 × 1024 pixels then.
  context: {
    locale: "en-FR",
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
  },
}, async (page) => {
  assertEquals(await page.evaluate("devicePixelRatio"), 4);
  await waitForStatus(page, /57/);
  assertEquals(await findCut(page), []);
  await rowsOf(page).last().scrollIntoViewIfNeeded();
  const field = await page.getByRole("searchbox").boundingBox();
  assert(field && field.y + field.height <= 0, "The search covers the list");
  await page.evaluate("scrollTo(0, 0)");
  await fillIn(page);
  assertEquals(await findCut(page), []);
});

testPage("right to left, nothing is cut, and everything is mirrored", {
  context: { locale: "en-FR", viewport: { width: 390, height: 844 } },
}, async (page) => {
  await page.locator("html").evaluate((element) =>
    element.setAttribute("dir", "rtl")
  );
  await waitForStatus(page, /57/);
  const startOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    assert(box, `There is no ${selector}`);
    return box.x;
  };
  const logo = await startOf("#list .logo");
  const name = await startOf("#list .name");
  const chevron = await startOf("#list .chevron");
  assert(chevron < name && name < logo, `${[chevron, name, logo]}`);
  assert(await startOf(".query svg") > 195, "The sign is at the end");
  await search(page, "credit");
  assert(await startOf("#list mark") > 195, "Names are at the end");
  assertEquals(await findCut(page), []);
  await fillIn(page);
  assert(await startOf("#institution-view .back") > 195, "Back is at the end");
  assert(await startOf(".copy") < 195, "Copy is at the start");
  assertEquals(await findCut(page), []);
});

testPage("in forced colours, everything has an edge that can be seen", {
  context: { locale: "en-FR", forcedColors: "active" },
}, async (page) => {
  assert(await page.evaluate("matchMedia('(forced-colors: active)').matches"));
  const edgeOf = (selector: string, pseudo?: string) =>
    page.locator(selector).first().evaluate((element, pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const { borderTopWidth, borderTopColor, backgroundColor } = style;
      return { borderTopWidth, borderTopColor, backgroundColor };
    }, pseudo);
  const assertEdge = async (selector: string, pseudo?: string) => {
    const edge = await edgeOf(selector, pseudo);
    assert(edge.borderTopWidth !== "0px", selector);
    assert(edge.borderTopColor !== edge.backgroundColor, selector);
  };
  await search(page, "credit");
  const ofList = ["#search", "#country", "#product", "#list .logo"];
  for (const selector of ofList) await assertEdge(selector);
  for (const stage of ["list", "steps", "done"]) {
    await assertEdge(`[data-stage=${stage}]`, "::before");
  }
  const grounds = await Promise.all([
    edgeOf("[data-stage=list]", "::before"),
    edgeOf("[data-stage=steps]", "::before"),
    edgeOf("mark"),
    edgeOf("#list .name"),
  ]);
  const [current, next, match, name] = grounds.map((one) =>
    one.backgroundColor
  );
  assert(current !== next, "Where somebody is cannot be told");
  assert(match !== name, "What matched cannot be told");
  await search(page, "zzzzzz");
  await assertEdge(".none");
  await fillIn(page);
  for (const selector of ["pre", ".copy"]) await assertEdge(selector);
});

for (
  const { reducedMotion, animation } of [
    { reducedMotion: "reduce", animation: "none" },
    { reducedMotion: "no-preference", animation: "rise" },
  ] as const
) {
  testPage(`where motion is ${reducedMotion}, the animation is ${animation}`, {
    context: { locale: "en-FR", reducedMotion },
  }, async (page) => {
    await open(page, "finistere");
    const animations = await page.locator("#institution-view > *")
      .evaluateAll((all) =>
        all.map((one) => getComputedStyle(one).animationName)
      );
    assertEquals(new Set(animations), new Set([animation]));
  });
}
