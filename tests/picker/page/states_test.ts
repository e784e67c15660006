import { assertEquals } from "@std/assert";
import { TEXTS } from "../../../scripts/picker/texts/mod.ts";
import {
  focused,
  inFrance,
  namesOf,
  search,
  waitForStatus,
} from "./actions.ts";
import { testPage } from "./test_page.ts";

testPage(
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
  testPage(`${name} is told with its reason, and tried again`, {
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

testPage("it goes on by itself once it is online again", {
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

testPage(
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

testPage(
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
