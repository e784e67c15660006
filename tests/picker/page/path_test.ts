import { assert, assertEquals, assertMatch } from "@std/assert";
import { TEXTS } from "../../../scripts/picker/texts/mod.ts";
import {
  addressOf,
  fillIn,
  focused,
  inFrance,
  namesOf,
  open,
  search,
  waitForStatus,
} from "./actions.ts";
import { testPage } from "./test_page.ts";

testPage(
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
    const request = await page.locator("pre").textContent() ?? "";
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

testPage(
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

testPage(
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

testPage("a country without institutions lists those of all countries", {
  context: { locale: "en-US" },
}, async (page) => {
  await waitForStatus(page, /121 institutions/);
  assertEquals(addressOf(page).get("country"), "all");
});

testPage(
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

testPage(
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

testPage(
  "the end of the path without what was typed leads to the first step",
  inFrance,
  async (page) => {
    await open(page, "finistere");
    await page.goto(`${page.url()}&step=done`);
    await page.locator("form").waitFor();
  },
);

testPage(
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

testPage("a way to log in that no version knows leads on", {
  context: { locale: "en-FR" },
  settings: { POWENS_FUTURE: "1" },
}, async (page) => {
  await open(page, "yomoni");
  await page.getByRole("heading", { name: TEXTS.en.unrecognized }).waitFor();
  await page.getByText(TEXTS.en.unrecognizedText).waitFor();
  assertEquals(await page.locator("form").count(), 0);
  await page.getByRole("link", { name: TEXTS.en.another }).click();
  await page.getByRole("searchbox").waitFor();
});

testPage(
  "the last screen leads to the web view of a domain with an application",
  inFrance,
  async (page) => {
    await page.route("**/api/institutions/*", async (route) => {
      const response = await route.fetch();
      const chosen = await response.json();
      const settings = { domain: "acme", isSandbox: false, clientId: "123" };
      await route.fulfill({ response, json: { ...chosen, ...settings } });
    });
    await fillIn(page);
    const institution = addressOf(page).get("institution") ?? "";
    const link = page.getByRole("link", { name: TEXTS.en.webview });
    const href = new URL(await link.getAttribute("href") ?? "");
    assertEquals(
      href.origin + href.pathname,
      "https://webview.powens.com/en/connect",
    );
    assertEquals(Object.fromEntries(href.searchParams), {
      domain: "acme.biapi.pro",
      client_id: "123",
      redirect_uri: new URL("/", page.url()).href,
      connector_uuids: institution,
    });
    assertEquals(await link.getAttribute("rel"), "noreferrer");
  },
);

testPage(
  "the sandbox, which has no web view, leads to none",
  inFrance,
  async (page) => {
    await fillIn(page);
    const link = page.getByRole("link", { name: TEXTS.en.webview });
    assertEquals(await link.count(), 0);
  },
);

testPage(
  "the title and the parts of the path say what is done, and what is next",
  inFrance,
  async (page) => {
    const title = page.getByRole("heading", { level: 1 });
    const current = page.locator(".path [aria-current=step] .stage");
    const finished = page.locator(".path .finished");
    const read = async () => [
      await title.innerText(),
      await current.innerText(),
      await finished.locator(".stage").allInnerTexts(),
    ];
    const { title: list, titleSteps, titleDone, ...texts } = TEXTS.en;
    assertEquals(await read(), [list, texts.stageList, []]);
    await open(page, "finistere");
    assertEquals(await read(), [
      titleSteps,
      texts.stageSteps,
      [texts.stageList],
    ]);
    assertEquals(
      await finished.locator(".more").innerText(),
      "Crédit Agricole du Finistère",
    );
    await page.getByRole("link", { name: texts.back }).click();
    await fillIn(page);
    assertEquals(await read(), [
      titleDone,
      texts.stageDone,
      [texts.stageList, texts.stageSteps],
    ]);
  },
);

testPage("a product that no version knows is offered by its name", {
  settings: { POWENS_FUTURE: "1" },
}, async (page) => {
  await waitForStatus(page, /institution/);
  const product = page.getByLabel("Product");
  const products = await product.locator("option").allTextContents();
  assert(products.includes("insurance"), `${products}`);
});
