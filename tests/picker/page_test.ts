import { assert, assertEquals } from "@std/assert";
import type { Browser, Locator, Page } from "playwright-core";
import { listConnectors, webviewUrl } from "../../mod.ts";
import { createSandbox } from "../../src/sandbox/mod.ts";
import { formSteps } from "../../src/form/mod.ts";
import { launchChromium } from "../browser/mod.ts";
import { findChromium } from "../../scripts/toolchain/mod.ts";
import { inPage, type PageOptions, violationsOf } from "./browser.ts";

/** Where the tests leave what the page looks like, for people to see. */
const SCREENSHOTS = ".screenshots";

const TEST_CONNECTOR = "338178e6-3d01-564f-9a7b-52ca442459bf";

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

// Those of the filters have the same role, but not the attribute.
const optionsOf = (page: Page) => page.locator("[role=option]");

/** Waits until so many institutions are found, and not any more than that. */
async function waitForCount(page: Page, text: string): Promise<void> {
  const hasText = RegExp(`(?<!\\d)${text}`);
  await page.getByRole("status").filter({ hasText }).waitFor();
}

/** What has the focus, by its role or tag, and by its name or id. */
async function focused(page: Page): Promise<string> {
  return await page.locator(":focus").evaluate((element) => {
    const { role, localName, id } = element;
    return `${role ?? localName} ${element.getAttribute("name") ?? id}`;
  });
}

/** Has the page list one institution alone, which is whatever it is said to be. */
async function answerWith(
  page: Page,
  connector: object,
  listing: object,
): Promise<void> {
  await page.route("**/api/**", (route) =>
    route.fulfill({
      json: route.request().url().includes("?")
        ? { ...listing, connectors: [connector] }
        : connector,
    }));
}

/** The texts that a control is described by. */
async function descriptionsOf(control: Locator): Promise<string[]> {
  const ids = await control.getAttribute("aria-describedby") ?? "";
  return await Promise.all(
    ids.split(" ").map((id) =>
      control.page().locator(`[id="${id}"]`).innerText()
    ),
  );
}

/** Holds back the answers for a path, until they are to go on. */
async function hold(page: Page, path: string): Promise<() => Promise<void>> {
  const held: (() => Promise<void>)[] = [];
  await page.route(path, (route) => {
    held.push(() => route.continue());
  });
  return async () => {
    await Promise.all(held.map((go) => go()));
    await page.unroute(path);
  };
}

async function openInstitution(page: Page, name: string): Promise<void> {
  await optionsOf(page).first().waitFor();
  await page.getByRole("searchbox").fill(name);
  await page.keyboard.press("Enter");
  await page.locator("dialog :is(.step, .notice)").first().waitFor();
}

/**
 * Closes the sheet. The browser tells the page of it only after it is hidden,
 * and the page clears it then.
 */
async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.locator("dialog:empty").waitFor({ state: "attached" });
  assertEquals(await page.getByRole("dialog").count(), 0);
}

test(
  "the keyboard alone leads from the search to a form that is checked",
  {},
  async (page) => {
    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.method()));
    const { keyboard } = page;
    await waitForCount(page, "institutions");
    await keyboard.press("/");
    await keyboard.type("cooperatif");
    await waitForCount(page, "1 institution");
    await keyboard.press("ArrowDown");
    assertEquals(await focused(page), "option option-0");
    await keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Crédit Coopératif" }).waitFor();
    await page.locator("form").waitFor();
    assertEquals(await focused(page), "h2 sheet-title");

    for (let tabs = 0; await focused(page) !== "input login"; tabs++) {
      assert(tabs < 10, "No field was reached");
      await keyboard.press("Tab");
    }
    await keyboard.type("jeanne.martin");
    await keyboard.press("Tab");
    await keyboard.type("12");
    await keyboard.press("Enter");
    assertEquals(await focused(page), "input password");
    const password = page.locator("[name=password]");
    assertEquals(await password.getAttribute("aria-invalid"), "true");
    assertEquals(await descriptionsOf(password), [
      "Enter between 4 and 6 digits",
    ]);
    await page.getByText("3 things to correct").waitFor();

    await keyboard.type("34");
    await page.getByText("2 things to correct").waitFor();
    assertEquals(await password.getAttribute("aria-invalid"), null);
    await keyboard.press("Tab"); // to the button that shows it
    await keyboard.press("Tab");
    await keyboard.press("ArrowDown");
    await keyboard.press("Tab");
    // A date that is only begun is no date, rather than nothing.
    await keyboard.type("02");
    await keyboard.press("Enter");
    await page.getByText("This is not a date that exists").waitFor();
    // Whichever of day and month the browser asks for first.
    await keyboard.type("021985");
    await keyboard.press("Enter");
    await page.getByText("Everything is in order").waitFor();
    const outcome = await page.locator("pre").innerText();
    assertEquals(JSON.parse(outcome.slice(outcome.indexOf("{"))), {
      connector_uuid: "af651ee3-8479-4b03-8cb0-1656bba7eb02",
      login: "jeanne.martin",
      password: "••••••••",
      website: "private",
      birthdate: "1985-02-02",
    });

    await closeSheet(page);
    assertEquals(await focused(page), "option option-0");
    await keyboard.press("Escape");
    assertEquals(await focused(page), "input search");
    await keyboard.press("Escape");
    assertEquals(await page.getByRole("searchbox").inputValue(), "");
    assertEquals(new Set(sent), new Set(["GET"]));
  },
);

test(
  "the arrows move as the grid is seen, and only what is seen is in the document",
  {
    settings: { POWENS_SIZE: "1900" },
  },
  async (page) => {
    const { keyboard } = page;
    await waitForCount(page, "1,881 institutions");
    const positions = () =>
      optionsOf(page).evaluateAll((options) =>
        options.map((option) => Number(option.getAttribute("aria-posinset")))
      );
    const isInView = async () => {
      const option = await page.locator(":focus").boundingBox();
      const tools = await page.locator(".tools").boundingBox();
      return option !== null && tools !== null &&
        option.y >= tools.y + tools.height && option.y + option.height <= 800;
    };
    await page.getByRole("searchbox").focus();
    await keyboard.press("ArrowDown");
    for (
      const [key, id] of [
        ["ArrowRight", 1],
        ["ArrowDown", 4],
        ["ArrowDown", 7],
        ["ArrowLeft", 6],
        ["ArrowUp", 3],
        ["Home", 0],
        ["End", 1880],
        ["ArrowDown", 1880],
        ["ArrowRight", 1880],
        ["ArrowUp", 1877],
        ["PageUp", 1859],
        ["PageDown", 1877],
      ] as const
    ) {
      await keyboard.press(key);
      assertEquals(
        `${key} ${await focused(page)}`,
        `${key} option option-${id}`,
      );
      assert(
        await isInView(),
        `After ${key}, what has the focus is not in view`,
      );
      const shown = await positions();
      assert(shown.length < 60, `There are ${shown.length} options`);
      assertEquals(shown, shown.toSorted((a, b) => a - b));
    }
    assertEquals(
      await optionsOf(page).first().getAttribute("aria-setsize"),
      "1881",
    );

    // What has the focus keeps it, however far away it is scrolled.
    await page.mouse.wheel(0, -1_000_000);
    await page.getByText("Connecteur de test").waitFor();
    assertEquals(await focused(page), "option option-1877");
    assertEquals((await positions()).at(-1), 1878);
    await keyboard.press("ArrowLeft");
    assertEquals(await focused(page), "option option-1876");
    assert(await isInView());

    // What is typed goes on where it is searched.
    await keyboard.type("bnp");
    assertEquals(await page.getByRole("searchbox").inputValue(), "bnp");
    assertEquals(
      await optionsOf(page).first().locator(".name").innerText(),
      "BNP Paribas",
    );
  },
);

test(
  "what matched is marked, and what leads to nothing can be undone",
  {},
  async (page) => {
    const search = page.getByRole("searchbox");
    await search.fill("soc gen");
    const first = optionsOf(page).first();
    assertEquals(await first.locator(".name").innerText(), "Société Générale");
    assertEquals(await first.locator("mark").allInnerTexts(), ["Soc", "Gén"]);

    await page.getByLabel("Country").selectOption({ label: "Portugal" });
    await page.getByLabel("Product").selectOption({ label: "Payments" });
    await search.fill("millennium");
    await waitForCount(page, "1 institution");
    await search.fill("soc gen");
    await page.getByText("No institution matches.").waitFor();
    await page.getByRole("button", { name: "Clear the search and the filters" })
      .click();
    await waitForCount(page, "121 institutions");
    assertEquals(await focused(page), "input search");
  },
);

test("a filter keeps the institutions of a country", {}, async (page) => {
  const { connectors } = await listConnectors({
    domain: "acme-sandbox",
    fetch: createSandbox().fetch,
  }, { country_codes: ["PT"] });
  await page.getByLabel("Country").selectOption("PT");
  await waitForCount(page, `${connectors.length} institutions`);
  const names = await optionsOf(page).locator(".name").allInnerTexts();
  assertEquals(names.toSorted(), connectors.map(({ name }) => name).toSorted());
});

test("it speaks the language of the browser, and the other one", {
  context: {
    locale: "fr-CA",
    colorScheme: "dark",
    viewport: { width: 1280, height: 640 },
  },
}, async (page) => {
  await waitForCount(page, "établissements");
  assertEquals(await page.title(), "Choisissez votre établissement");
  const language = () => page.locator("html").getAttribute("lang");
  assertEquals(await language(), "fr");
  await page.getByRole("searchbox").fill("credit");
  await page.getByText("Crédit Agricole du Finistère").click();
  await page.locator("[name=login]").fill("12");
  await page.getByRole("button", { name: "Vérifier" }).click();
  assertEquals(
    await page.locator(".issue:visible").allInnerTexts(),
    ["Saisissez entre 8 et 11 chiffres", "Remplissez ce champ"],
  );
  await page.screenshot({ path: `${SCREENSHOTS}/form-1280-dark.png` });
  await page.getByRole("button", { name: "Fermer" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Choose your institution" })
    .waitFor();
  assertEquals(await language(), "en");
  await waitForCount(page, "14 institutions");
});

test("it speaks the language that was asked for last, whichever comes first", {
  context: { locale: "en-GB" },
}, async (page) => {
  await waitForCount(page, "121 institutions");
  const goOn = await hold(page, "**/fr.json");
  await page.getByRole("button", { name: "Français" }).click();
  const english = page.waitForResponse("**/en.json");
  await page.getByRole("button", { name: "English" }).click();
  await english;
  const french = page.waitForResponse("**/fr.json");
  await goOn();
  await (await french).finished();
  // Whatever comes of it has come by the time that this has.
  await page.getByLabel("Product").selectOption({ label: "Payments" });
  await page.getByRole("status").filter({ hasNotText: "121" }).waitFor();
  assertEquals(await page.title(), "Choose your institution");
  assertEquals(await page.locator("html").getAttribute("lang"), "en");
});

test("a step on the institution's own site shows where the user is sent", {
  settings: { POWENS_CLIENT_ID: "12345678" },
}, async (page) => {
  await openInstitution(page, "connecteur de test");
  const { href } = webviewUrl({
    domain: "acme-sandbox",
    lang: "en",
    client_id: "12345678",
    redirect_uri: new URL("/", page.url()),
    connector_uuids: [TEST_CONNECTOR],
  });
  assertEquals(await page.locator(".address").innerText(), href);
  // A sandbox has no web view to be sent to.
  assertEquals(await page.locator("dialog a").count(), 0);
});

test(
  "what an address cannot hold does not keep a step from being shown",
  {},
  async (page) => {
    await waitForCount(page, "121 institutions");
    await page.route("**/api/connectors/*", async (route) => {
      const response = await route.fetch();
      const connector = await response.json();
      const capabilities = ["iris,scan", "document"];
      await route.fulfill({ json: { ...connector, capabilities } });
    });
    await openInstitution(page, "connecteur de test");
    const address = await page.locator(".address").innerText();
    const { searchParams } = new URL(address);
    assertEquals(searchParams.get("connector_capabilities"), "document");
  },
);

test("what no version knows is shown as text, or said not to be known", {
  settings: { POWENS_FUTURE: "1" },
}, async (page) => {
  const { connectors } = await listConnectors({
    domain: "acme-sandbox",
    fetch: createSandbox({ future: true }).fetch,
  }, { expand: ["sources", "fields"] });
  await waitForCount(page, "institutions");
  const product = page.getByLabel("Product");
  assert((await product.innerText()).includes("insurance"));

  let texts = 0;
  let unknown = 0;
  for (const connector of connectors) {
    const steps = formSteps(connector);
    const fields = steps.flatMap((step) =>
      step.kind === "form" ? step.fields : []
    );
    const isOfInterest = steps.some(({ kind }) => kind === "unrecognized") ||
      fields.some(({ type }) => String(type) === "iris-scan");
    if (!isOfInterest) continue;
    await openInstitution(page, connector.name);
    await page.getByRole("heading", { name: connector.name, exact: true })
      .waitFor();
    assertEquals(await page.locator(".step").count(), steps.length);
    for (const { name, type, label, value } of fields) {
      // A hidden field with a value is sent, and not shown.
      if (String(type) === "hidden" && value !== undefined) continue;
      if (!["number", "hidden", "iris-scan"].includes(String(type))) continue;
      const control = page.locator(`dialog [name="${name}"]`);
      assertEquals(await control.getAttribute("type"), "text");
      const id = await control.getAttribute("id");
      const text = await page.locator(`label[for="${id}"]`)
        .evaluate((element) => element.firstChild.textContent);
      assertEquals(text, label || name);
      await control.fill("12");
      texts++;
    }
    for (const step of steps) {
      if (step.kind !== "unrecognized") continue;
      await page.locator(".step .notice", { hasText: "decoupled" }).waitFor();
      unknown++;
    }
    await closeSheet(page);
  }
  assert(texts > 0 && unknown > 0, `${texts} fields, ${unknown} steps`);
});

test(
  "what is opened as soon as another sheet is closed is shown",
  {},
  async (page) => {
    await openInstitution(page, "credit");
    for (let time = 0; time < 5; time++) {
      // Nobody waits for the browser to tell that the sheet was closed.
      await Promise.all(
        ["Escape", "ArrowRight", "Enter"].map((key) =>
          page.keyboard.press(key)
        ),
      );
      const name = await page.locator("[aria-selected=true] .name").innerText();
      await page.getByRole("dialog", { name })
        .locator(".step, .notice").first().waitFor();
    }
    // Nothing that was typed stays in the document.
    await closeSheet(page);
  },
);

test(
  "a form is not checked by the Enter that has opened it",
  {},
  async (page) => {
    const { keyboard } = page;
    await waitForCount(page, "121 institutions");
    await page.getByRole("searchbox").fill("finistere");
    await keyboard.down("Enter");
    await page.locator("form input:focus").first().waitFor();
    await keyboard.down("Enter"); // Held, it repeats.
    await keyboard.up("Enter");
    assertEquals(await page.locator("[aria-invalid]").count(), 0);
    await keyboard.press("Enter");
    await page.getByText("2 things to correct").waitFor();
  },
);

test("an institution without a step says why", {}, async (page) => {
  await openInstitution(page, "hsbc continental");
  await page.getByText("This institution takes no new connections").waitFor();
});

test(
  "whatever the API sends is text, and never anything else",
  {},
  async (page) => {
    const hostile = `"><img src=x onerror="alert(1)"><b>bold</b>`;
    const connector = {
      uuid: "../../evil?<b>",
      name: hostile,
      code: hostile,
      slug: hostile,
      color: "fff;background:url(//evil.example)",
      beta: true,
      restricted: false,
      products: [hostile],
      countries: [{ id: hostile, name: hostile }],
      capabilities: [],
      sources: [{
        id: 1,
        name: hostile,
        auth_mechanism: "credentials",
        available_auth_mechanisms: [],
        disabled: null,
        priority: 1,
      }],
      fields: [{
        name: hostile,
        label: hostile,
        description: hostile,
        type: "list",
        values: [{ label: hostile, value: hostile }],
        required: true,
        connector_sources: [],
        auth_mechanisms: [],
        regex: null,
      }],
    };
    await answerWith(page, connector, {
      domain: hostile,
      isSandbox: false,
      clientId: null,
      rejected: 1,
      countries: [{ id: "FR", name: hostile }],
      products: [hostile],
    });
    await page.reload();
    await openInstitution(page, "bold");
    await page.getByRole("button", { name: "Check" }).click();
    await page.locator("dialog select").selectOption(hostile);
    await page.getByText("Everything is in order").waitFor();
    await page.getByRole("button", { name: "Check" }).click();
    assertEquals(await page.locator("img").count(), 1);
    assertEquals(await page.locator("b").count(), 0);
    assertEquals(await page.locator("h2").innerText(), hostile);
  },
);

test("what cannot be loaded is said, and tried again", {
  isExpected: (complaint) => complaint.startsWith("Failed to load resource"),
}, async (page) => {
  await waitForCount(page, "121 institutions");
  const answers: ("fail" | "go on")[] = ["fail", "go on", "fail"];
  await page.route(
    "**/api/**",
    (route) =>
      answers.shift() === "fail"
        ? route.fulfill({ status: 502, json: { code: "unavailable" } })
        : route.continue(),
  );
  await page.reload();
  await page.getByRole("alert").waitFor();
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await waitForCount(page, "121 institutions");
  assertEquals(await focused(page), "input search");
  await openInstitution(page, "connecteur de test");
  await page.getByRole("dialog").getByRole("alert").waitFor();
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await page.locator("form").waitFor();
  assertEquals(await focused(page), "h2 sheet-title");
});

test("whoever is in the list stays there when it changes", {}, async (page) => {
  const { keyboard } = page;
  await waitForCount(page, "121 institutions");
  const goOn = await hold(page, "**/api/connectors?*");
  await page.getByLabel("Country").selectOption("FR");
  await page.getByRole("searchbox").fill("mutuel");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  const focusedName = () => page.locator(":focus .name").innerText();
  const name = await focusedName();
  await goOn();
  await waitForCount(page, "institutions");
  assertEquals(await focusedName(), name);

  const goOnInFrench = await hold(page, "**/fr.json");
  await page.getByRole("button", { name: "Français" }).click();
  await page.locator("#option-1").focus();
  await keyboard.press("ArrowRight");
  const next = await focusedName();
  await keyboard.press("Enter");
  await page.getByRole("dialog", { name: next }).waitFor();
  await goOnInFrench();
  await waitForCount(page, "établissements");
  // What was opened before is in the language that it was opened in.
  assertEquals(await page.locator("dialog").getAttribute("lang"), "en");
  await closeSheet(page);
  assertEquals(await focusedName(), next);

  const goOnInPortugal = await hold(page, "**/api/connectors?*");
  await page.getByLabel("Pays").selectOption("PT");
  await page.locator("#option-1").focus();
  await keyboard.press("Enter");
  await goOnInPortugal();
  await waitForCount(page, "0 établissement");
  await keyboard.press("Escape");
  await page.locator("#search:focus").waitFor();
});

test(
  "what was found before is not said to be what is asked for",
  {},
  async (page) => {
    const search = page.getByRole("searchbox");
    await waitForCount(page, "121 institutions");
    await search.fill("millennium");
    await waitForCount(page, "1 institution");
    const goOn = await hold(page, "**/api/connectors?*");
    await page.getByLabel("Country").selectOption("FR");
    await search.fill("soc gen");
    assertEquals(await page.locator("#status").innerText(), "Loading…");
    await search.fill("zzzzzz");
    assert(await page.locator("#empty").isHidden());
    await goOn();
    await page.getByText("No institution matches.").waitFor();
    assertEquals(await page.locator("#status").innerText(), "0 institutions");
  },
);

test("it needs no scrolling sideways from a width of 320 pixels", {
  context: { viewport: { width: 320, height: 640 } },
}, async (page) => {
  const overflow = (selector: string) =>
    page.locator(selector).evaluate((element) =>
      element.scrollWidth - element.clientWidth
    );
  await waitForCount(page, "institutions");
  assertEquals(await overflow("html"), 0);
  await openInstitution(page, "connecteur de test");
  await page.getByRole("button", { name: "Check" }).click();
  assertEquals(await overflow("dialog"), 0);
  assertEquals(await overflow("html"), 0);
});

/** Has the page show one institution, with words that are hard to lay out. */
async function showLongWords(page: Page): Promise<void> {
  const word = "Rindfleischetikettierungsüberwachungsaufgabengesetz".repeat(3);
  const connector = {
    uuid: TEST_CONNECTOR,
    name: word,
    code: null,
    slug: null,
    color: null,
    beta: false,
    restricted: false,
    products: [],
    countries: [],
    capabilities: [],
    sources: [{
      id: 1,
      name: word,
      auth_mechanism: "credentials",
      available_auth_mechanisms: [],
      disabled: null,
      priority: 1,
    }],
    fields: [word, "بنك مصر.", "c", "d", "e", "f"].map((label, index) => ({
      name: `field${index}`,
      label,
      description: label,
      type: "text",
      required: true,
      connector_sources: [],
      auth_mechanisms: [],
      regex: null,
    })),
  };
  await answerWith(page, connector, {
    domain: "acme",
    isSandbox: true,
    clientId: null,
    rejected: 0,
    countries: [],
    products: [],
  });
  await page.reload();
  await openInstitution(page, "rind");
}

test(
  "long words need no scrolling sideways, and others are read from their right",
  {
    context: { viewport: { width: 320, height: 640 } },
  },
  async (page) => {
    await showLongWords(page);
    await page.getByRole("button", { name: "Check" }).press("Enter");
    assertEquals(
      await page.locator("dialog").evaluate((element) =>
        element.scrollWidth - element.clientWidth
      ),
      0,
    );
    // The full stop is where the sentence ends.
    const [start, end] = await page.locator("label", { hasText: "بنك" })
      .evaluate(({ firstChild, ownerDocument }) =>
        [0, firstChild.length - 1].map((index) => {
          const range = ownerDocument.createRange();
          range.setStart(firstChild, index);
          range.setEnd(firstChild, index + 1);
          return range.getBoundingClientRect().x;
        })
      );
    assert(end < start, `It ends at ${end}, and starts at ${start}`);
  },
);

for (
  const [width, height] of [[1280, 800], [320, 640], [640, 400], [
    320,
    256,
  ]] as const
) {
  test(`what has the focus is not covered at ${width} by ${height} pixels`, {
    context: { viewport: { width, height } },
  }, async (page) => {
    const { keyboard } = page;
    /** Says how much of what has the focus can be seen. */
    const shareSeen = () =>
      page.locator(":focus").evaluate((element) => {
        const { x, y, height } = element.getBoundingClientRect();
        const heights = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
        return heights.filter((share) =>
          element.contains(
            element.ownerDocument.elementFromPoint(x + 20, y + height * share),
          )
        ).length / heights.length;
      });
    await waitForCount(page, "121 institutions");
    await page.getByRole("searchbox").press("ArrowDown");
    for (const key of ["End", ...Array(12).fill("ArrowUp")]) {
      await keyboard.press(key);
      assertEquals(await shareSeen(), 1, await focused(page));
    }
    await showLongWords(page);
    await page.locator("dialog [name=field5]").focus();
    for (let index = 4; index >= 0; index--) {
      await keyboard.press("Shift+Tab");
      assertEquals(await focused(page), `input field${index}`);
      assertEquals(await shareSeen(), 1, `field${index}`);
    }
  });
}

test(
  "typing over 1,900 institutions puts only what can be seen into the document",
  {
    settings: { POWENS_SIZE: "1900" },
  },
  async (page) => {
    await waitForCount(page, "1,881 institutions");
    const counts = await page.locator("#search").evaluate(async (search) => {
      const counts: number[] = [];
      for (const query of ["crédit agricole", "bnp paribas", "caixa", "sg"]) {
        for (let end = 0; end <= query.length; end++) {
          search.value = query.slice(0, end);
          search.dispatchEvent(new Event("input", { bubbles: true }));
          counts.push(
            search.ownerDocument.querySelectorAll("[role=option]").length,
          );
          await new Promise((resolve) => setTimeout(resolve));
        }
      }
      return counts;
    });
    assert(counts.every((count) => count <= 60), `${counts}`);
    assert(counts.some((count) => count > 10), `${counts}`);
  },
);

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
  assertEquals(await page.title(), "Choose your institution");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    const isPhone = width === 360;
    test(`axe finds nothing in the ${colorScheme} scheme at ${width} pixels`, {
      context: {
        colorScheme,
        viewport: { width, height: 800 },
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
      await waitForCount(page, "institutions");
      await look("list");
      await page.getByRole("searchbox").fill("credit");
      await look("search");
      await page.getByRole("searchbox").press("ArrowDown");
      await look("focus");
      await openInstitution(page, "crédit coopératif");
      await look("sheet");
      await page.getByRole("button", { name: "Check" }).click();
      await look("issues");
      await page.locator("[name=login]").fill("jeanne.martin");
      await page.locator("[name=password]").fill("1234");
      await page.locator("[name=website]").selectOption("private");
      await page.locator("[name=birthdate]").fill("1985-02-28");
      await page.getByText("Everything is in order").waitFor();
      await page.getByRole("button", { name: "Check" }).click();
      await look("outcome");
      await closeSheet(page);
      await page.getByRole("searchbox").fill("zzzzzz");
      await look("none");
    });
  }
}
