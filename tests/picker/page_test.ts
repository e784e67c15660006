import { assert, assertEquals, assertMatch } from "@std/assert";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../browser/mod.ts";
import { LANGUAGES } from "../../scripts/picker/page/language.ts";
import { findChromium } from "../../scripts/toolchain/mod.ts";
import { TEXTS } from "../../scripts/picker/texts/mod.ts";
import { inPage, type PageOptions, violationsOf } from "./browser.ts";

/** Where the tests leave what the page looks like, for people to see. */
const SCREENSHOTS = ".screenshots";

const path = await findChromium();
let browser: Browser;
Deno.test.beforeAll(async () => {
  if (path) browser = await launchChromium(path);
});
Deno.test.afterAll(async () => {
  if (path) await browser.close();
});
if (!path) {
  Deno.test({
    name:
      "the page of the picker is skipped, as CHROMIUM and PATH have no Chromium",
    ignore: true,
    fn() {},
  });
}

/** Tests something on the page, where there is a browser. */
function test(
  name: string,
  options: PageOptions,
  act: (page: Page) => Promise<void>,
): void {
  if (!path) return;
  Deno.test({
    name,
    // The browser goes on from one test to the next.
    sanitizeOps: false,
    sanitizeResources: false,
    fn: () => inPage(browser, options, act),
  });
}

const rowsOf = (page: Page) => page.locator("#list a.row");
const namesOf = (page: Page) => rowsOf(page).locator(".name").allInnerTexts();
const addressOf = (page: Page) => new URL(page.url()).searchParams;

/** Waits until the status says something. */
async function waitForStatus(page: Page, hasText: RegExp): Promise<void> {
  await page.locator("#status").filter({ hasText }).waitFor();
}

/** Searches, and waits until what was asked for is there. */
async function search(page: Page, text: string): Promise<void> {
  await page.locator("#list[aria-busy=false]").waitFor({ state: "attached" });
  const answer = page.waitForResponse((response) =>
    new URL(response.url()).searchParams.get("q") === text
  );
  await page.getByRole("searchbox").fill(text);
  await (await answer).finished();
  await page.locator("#list[aria-busy=false]").waitFor({ state: "attached" });
}

/** Searches an institution, and opens the first that is found. */
async function open(page: Page, text: string): Promise<void> {
  await search(page, text);
  await page.keyboard.press("Enter");
  await page.locator("h3").first().waitFor();
}

/** What has the focus, by its tag and its id, name or text. */
async function focused(page: Page): Promise<string> {
  return await page.locator(":focus").evaluate((element) => {
    const name = element.getAttribute("name") || element.id ||
      element.textContent;
    return `${element.localName} ${name}`;
  });
}

const inFrance: PageOptions = { context: { locale: "en-FR" } };

test(
  "the keyboard alone leads from the search to the request that would be sent",
  inFrance,
  async (page) => {
    const sent: string[] = [];
    page.on(
      "request",
      (request) => sent.push(request.method() + request.url()),
    );
    const { keyboard } = page;
    await waitForStatus(page, /57 institutions/);
    await keyboard.press("/");
    assertEquals(await focused(page), "input search");
    await search(page, "finistere");
    await keyboard.press("ArrowDown");
    assertMatch(await focused(page), /^a .*Finistère/);
    await keyboard.press("ArrowUp");
    assertEquals(await focused(page), "input search");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await page.locator("form").waitFor();
    assertEquals(await focused(page), "h2 Crédit Agricole du Finistère");
    await keyboard.press("Tab");
    assertEquals(await focused(page), "input login");
    await keyboard.type("12");
    await keyboard.press("Enter");
    await page.getByText("2 things to correct").waitFor();
    assertEquals(await focused(page), "input login");
    await keyboard.type("345678");
    await keyboard.press("Tab");
    await keyboard.type("654321");
    await keyboard.press("Enter");
    const request = await page.locator("pre").innerText();
    assertMatch(request, /^POST \/users\/me\/connections\?source=/);
    const body = JSON.parse(request.slice(request.indexOf("{")));
    for (const value of [body.login, body.password]) {
      assertMatch(value, /^[\w-]+(\.[\w-]+){4}$/);
    }
    // What was typed is in no address, and in nothing that was asked for.
    for (const one of [...sent, page.url()]) {
      assert(!/12345678|654321/.test(one), one);
    }
    assert(sent.every((one) => one.startsWith("GET")));
  },
);

test(
  "Back, Forward and reload lead where people expect",
  inFrance,
  async (page) => {
    await search(page, "credit");
    await page.getByRole("link", { name: /^Crédit Agricole/ }).click();
    await page.getByRole("heading", { name: "Crédit Agricole" }).waitFor();
    await page.getByRole("link", { name: /Île-de-France/ }).click();
    await page.locator("h3").waitFor();
    assertEquals(Object.keys(Object.fromEntries(addressOf(page))), [
      "country",
      "q",
      "group",
      "institution",
    ]);
    await page.reload();
    await page.getByRole("heading", { name: /Île-de-France/ }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Crédit Agricole" }).waitFor();
    assertEquals(await page.getByRole("searchbox").inputValue(), "credit");
    await page.goBack();
    await page.locator("#group").waitFor({ state: "hidden" });
    await page.goForward();
    await page.goForward();
    await page.getByRole("heading", { name: /Île-de-France/ }).waitFor();
  },
);

test(
  "a country is taken from the locale, changed in one go, and remembered",
  inFrance,
  async (page) => {
    await waitForStatus(page, /57 institutions/);
    const country = page.getByLabel("Country");
    assertEquals(await country.inputValue(), "FR");
    await country.selectOption({ label: "Portugal" });
    await waitForStatus(page, /^[3-9] institutions/);
    assertEquals(addressOf(page).get("country"), "PT");
    await page.goto("/");
    await waitForStatus(page, /^[3-9] institutions/);
    assertEquals(await country.inputValue(), "PT");
  },
);

test("a country without institutions lists those of all countries", {
  context: { locale: "en-US" },
}, async (page) => {
  await waitForStatus(page, /121 institutions/);
  assertEquals(addressOf(page).get("country"), "all");
});

test(
  "an account number finds its bank, and is kept nowhere",
  inFrance,
  async (page) => {
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.url()));
    await page.locator("#list[aria-busy=false]").waitFor({ state: "attached" });
    await page.getByRole("searchbox").fill("FR76 2004 1010 0505 0001 3M02 606");
    await page.getByText("has that bank code").waitFor();
    assertEquals(await namesOf(page), ["La Banque Postale"]);
    assertEquals(addressOf(page).get("q"), null);
    assert(sent.every((url) => !url.includes("3M02")));
  },
);

test(
  "steps come one after another, with the fields before a redirect",
  inFrance,
  async (page) => {
    await open(page, "connecteur de test");
    await page.getByRole("link", { name: /With your bank’s site/ }).click();
    await page.getByText("Step 1 of 2").waitFor();
    await page.getByRole("heading", { name: "Log in on your bank’s site" })
      .waitFor();
    const before = page.locator("form select");
    await before.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByText("Step 2 of 2").waitFor();
    assertEquals(addressOf(page).get("step"), "2");
    await page.getByRole("link", { name: "Back" }).click();
    await page.getByText("Step 1 of 2").waitFor();
    // What was filled in before is still there.
    assert(await before.inputValue() !== "");
    // The words of the page are no terms of the API.
    const text = await page.locator("body").innerText();
    assert(!/openapi|directaccess|webauth|POWENS_/.test(text), text);
  },
);

test(
  "the end of the path without what was typed leads to the first step",
  inFrance,
  async (page) => {
    await open(page, "finistere");
    await page.goto(`${page.url()}&step=done`);
    await page.locator("form").waitFor();
  },
);

test(
  "an institution without a step says why, and leads on",
  inFrance,
  async (page) => {
    await search(page, "hsbc continental");
    await page.keyboard.press("Enter");
    await page.getByText("takes no new connections").waitFor();
    await page.getByRole("link", { name: "Choose another institution" })
      .click();
    await page.getByRole("searchbox").waitFor();
  },
);

test("a product that no version knows is offered by its name", {
  settings: { POWENS_FUTURE: "1" },
}, async (page) => {
  await waitForStatus(page, /institution/);
  const product = page.getByLabel("Product");
  assert((await product.innerText()).includes("insurance"));
});

test(
  "nothing found has a way on, and a guess is said to be one",
  inFrance,
  async (page) => {
    await search(page, "zzzzzz");
    await page.getByRole("heading", { name: "No institution matches" })
      .waitFor();
    await page.getByText("My bank is missing").click();
    await page.getByText("cannot be connected yet").waitFor();
    await search(page, "millennium");
    await page.getByRole("link", { name: "All countries" }).click();
    await waitForStatus(page, /^1 institution/);
    await search(page, "milennium");
    await waitForStatus(page, /Did you mean/);
    assertEquals(await namesOf(page), ["Millennium bcp"]);
  },
);

for (
  const { name, answer, text } of [
    {
      name: "a refusal",
      answer: { status: 502, json: { code: "refused" } },
      text: TEXTS.en.refused,
    },
    {
      name: "an answer that cannot be read",
      answer: { status: 200, body: "<html>" },
      text: TEXTS.en.malformed,
    },
    {
      name: "a failure",
      answer: { status: 500, body: "" },
      text: TEXTS.en.unavailable,
    },
  ]
) {
  test(`${name} is told with its reason, and tried again`, {
    ...inFrance,
    isExpected: (complaint) => complaint.startsWith("Failed to load resource"),
  }, async (page) => {
    await waitForStatus(page, /57/);
    await page.route("**/api/institutions?*", (route) => route.fulfill(answer));
    await page.reload();
    await page.getByRole("alert").filter({ hasText: text }).waitFor();
    await page.unroute("**/api/institutions?*");
    await page.getByRole("button", { name: "Try again" }).press("Enter");
    await waitForStatus(page, /57/);
    assertEquals(await focused(page), "input search");
  });
}

test("it goes on by itself once it is online again", {
  ...inFrance,
  isExpected: (complaint) => complaint.startsWith("Failed to load resource"),
}, async (page) => {
  await waitForStatus(page, /57/);
  await page.context().setOffline(true);
  await page.getByRole("searchbox").fill("bnp");
  await page.getByText(TEXTS.en.offline).waitFor();
  await page.context().setOffline(false);
  await waitForStatus(page, /institution/);
});

test(
  "a late answer is said to be late, and nothing moves when it comes",
  inFrance,
  async (page) => {
    await waitForStatus(page, /57/);
    let goOn = () => {};
    await page.route("**/api/institutions?*", async (route) => {
      await new Promise<void>((resolve) => goOn = resolve);
      await route.continue();
    });
    await page.reload();
    await waitForStatus(page, /longer than usual/);
    const top = () => page.locator("#list").boundingBox();
    const before = await top();
    goOn();
    await waitForStatus(page, /57/);
    assertEquals((await top())?.y, before?.y);
  },
);

test(
  "whatever the API sends is text, and never anything else",
  {
    ...inFrance,
    isExpected: (complaint) => complaint.startsWith("Failed to load resource"),
  },
  async (page) => {
    const hostile = `"><img src=x onerror="alert(1)"><b>bold</b>`;
    const institution = {
      uuid: "../../evil?<b>",
      name: hostile,
      color: "fff;background:url(//evil.example)",
      beta: true,
      restricted: false,
      products: [hostile],
      countries: [{ id: hostile, name: hostile }],
    };
    await page.route("**/api/institutions?*", (route) =>
      route.fulfill({
        json: {
          countries: [{ id: "FR", name: hostile }],
          products: [hostile],
          rejected: 1,
          total: 1,
          rowCount: 1,
          rows: [{ kind: "institution", institution, match: null, ranges: [] }],
        },
      }));
    await page.route("**/api/logos/*", (route) => route.abort());
    await page.reload();
    await waitForStatus(page, /1 left out/);
    assertEquals(await namesOf(page), [hostile]);
    assertEquals(await page.locator("b").count(), 0);
    assertEquals(await page.locator("#list img").count(), 0);
  },
);

for (const language of LANGUAGES) {
  test(`it speaks ${language}, and nothing is cut at 320 pixels`, {
    context: {
      locale: `${language}-FR`,
      viewport: { width: 320, height: 640 },
    },
  }, async (page) => {
    const overflow = () =>
      page.locator("html").evaluate((element) =>
        element.scrollWidth - element.clientWidth
      );
    await waitForStatus(page, /57/);
    assertEquals(await page.locator("html").getAttribute("lang"), language);
    assertEquals(await page.title(), TEXTS[language].title);
    assert(await overflow() <= 0);
    await open(page, "finistere");
    // What the API says is in the language of its country.
    assertEquals(
      await page.locator("label span").first().getAttribute("lang"),
      "fr",
    );
    assert(await overflow() <= 0);
  });
}

test("a phone shows seven institutions or more, and targets of 44 pixels", {
  context: {
    locale: "en-FR",
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  },
}, async (page) => {
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
  await rowsOf(page).last().tap();
  await page.locator("#institution-view h2").waitFor();
});

test("right to left, nothing is cut", inFrance, async (page) => {
  await page.locator("html").evaluate((element) =>
    element.setAttribute("dir", "rtl")
  );
  await open(page, "finistere");
  const overflow = await page.locator("html").evaluate((element) =>
    element.scrollWidth - element.clientWidth
  );
  assert(overflow <= 0);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) {
    const isPhone = width === 390;
    test(`axe finds nothing in the ${colorScheme} scheme at ${width} pixels`, {
      context: {
        colorScheme,
        locale: "en-FR",
        viewport: { width, height: isPhone ? 844 : 800 },
        isMobile: isPhone,
        hasTouch: isPhone,
      },
    }, async (page) => {
      const look = async (name: string) => {
        assertEquals(await violationsOf(page), [], name);
        await page.screenshot({
          path: `${SCREENSHOTS}/${name}-${width}-${colorScheme}.png`,
        });
      };
      await waitForStatus(page, /57/);
      await look("list");
      await search(page, "credit");
      await look("search");
      await search(page, "zzzzzz");
      await look("none");
      await open(page, "connecteur de test");
      await look("choice");
      await page.goBack();
      await open(page, "finistere");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByText("2 things to correct").waitFor();
      await look("issues");
      await page.locator("[name=login]").fill("12345678");
      await page.locator("[name=password]").fill("654321");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.locator("pre").waitFor();
      await look("done");
    });
  }
}

test("what the policy of the page forbids would be noticed here", {
  isExpected: (complaint) => /script-src|inline script/.test(complaint),
}, async (page) => {
  const complaint = page.waitForEvent("console");
  await page.locator("body").evaluate((body) => {
    const script = body.ownerDocument.createElement("script");
    script.textContent = "document.title = 'Changed'";
    body.append(script);
  });
  assert((await complaint).text().includes("Content Security Policy"));
  assertEquals(await page.title(), "Find your institution");
});
