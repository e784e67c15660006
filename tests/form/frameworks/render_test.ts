import { assert, assertEquals } from "@std/assert";
import { build, stop } from "esbuild";
import type { Browser, Page } from "playwright-core";
import {
  findChromium,
  installToolchain,
} from "../../../scripts/toolchain/mod.ts";
import { launchChromium } from "../../browser/mod.ts";

/** Bundles a page with its framework, as it is for developers. */
async function bundlePage(name: string, toolchain: string): Promise<string> {
  const { outputFiles: [file] } = await build({
    entryPoints: [`${import.meta.dirname}/${name}_page.js`],
    bundle: true,
    format: "iife",
    target: "es2022",
    nodePaths: [toolchain],
    define: {
      "process.env.NODE_ENV": '"development"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    tsconfigRaw: {},
    write: false,
    // It keeps a process of its own until it is told to stop.
  }).finally(stop);
  assert(file);
  return file.text;
}

/** What a page shows of each control that it has. */
async function readControls(page: Page): Promise<unknown[]> {
  return await page.evaluate(`
    [...document.querySelectorAll("input, select")].map((one) => ({
      name: one.name,
      tag: one.localName,
      type: one.type,
      value: one.value,
      label: one.labels?.[0]?.textContent,
      required: one.required,
      maxlength: one.getAttribute("maxlength"),
      inputmode: one.getAttribute("inputmode"),
      autocomplete: one.getAttribute("autocomplete"),
      spellcheck: one.getAttribute("spellcheck"),
      description: document.getElementById(
        one.getAttribute("aria-describedby"),
      )?.textContent,
      options: one.options?.length,
    }))
  `);
}

/** Fills in all forms and submits them; what came of it. */
async function submitAll(page: Page): Promise<unknown> {
  await page.getByLabel("Identifiant").fill(" jeanne.martin ");
  await page.getByLabel("Mot de passe").fill("1234 ");
  await page.getByLabel("Type de compte").first().selectOption("pro");
  await page.getByLabel("Mode").selectOption("redirect");
  await page.getByLabel("Code").fill("1234567");
  await page.getByLabel("Amount").fill("12");
  for (const button of await page.getByRole("button").all()) {
    await button.click();
  }
  return await page.evaluate("globalThis.results");
}

const path = await findChromium();

/** What the three pages have in common. */
async function openPage(browser: Browser, name: string, toolchain: string) {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.setContent("<!doctype html><title>Form</title><main></main>");
  await page.addScriptTag({ content: await bundlePage(name, toolchain) });
  await page.getByRole("button").nth(3).waitFor();
  return { page, complaints };
}

Deno.test({
  name:
    "React, Vue and plain HTML show every step alike in Chromium, without a warning, and give validateStep() what was typed",
  ignore: path === undefined,
  // The browser and esbuild keep processes of their own until they are told.
  sanitizeOps: false,
  sanitizeResources: false,
  fn: async () => {
    assert(path !== undefined);
    const toolchain = await installToolchain();
    const browser = await launchChromium(path);
    try {
      const shown: unknown[][] = [];
      for (const name of ["react", "vue", "html"]) {
        const { page, complaints } = await openPage(browser, name, toolchain);
        shown.push(await readControls(page));
        assertEquals(await submitAll(page), [
          { ok: true, values: { openapiwebsite: "pro" }, unchecked: [] },
          {
            ok: true,
            values: { login: "jeanne.martin", password: "1234 " },
            unchecked: [],
          },
          { ok: true, values: { sca_type: "redirect" }, unchecked: [] },
          {
            ok: true,
            values: {
              // What is too long does not get into the control.
              otp_sms: "123456",
              day: "2000-02-29",
              region: "s",
              amount: "12",
              channel: "web",
            },
            unchecked: [],
          },
        ], name);
        assertEquals(complaints, [], name);
        await page.close();
      }
      const [react, vue, html] = shown;
      assertEquals(react, html);
      assertEquals(vue, html);
      assertEquals(html?.length, 11);
      assertEquals(html?.[5], {
        name: "otp_sms",
        tag: "input",
        type: "text",
        value: "",
        label: "Code",
        required: true,
        maxlength: "6",
        inputmode: "numeric",
        autocomplete: "one-time-code",
        spellcheck: "false",
        description: "By SMS",
        options: undefined,
      });
    } finally {
      await browser.close();
    }
  },
});
