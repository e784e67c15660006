import {
  type Browser,
  type BrowserContextOptions,
  firefox,
} from "playwright-core";

/** What Firefox is told by preferences, which hold until it is closed. */
type Preferences = Readonly<Record<string, number>>;

/** Starts the Firefox that people have for tests to drive. */
export async function launchFirefox(
  executablePath: string,
  preferences: Preferences,
): Promise<Browser> {
  return await firefox.launch({
    // This is the one that speaks WebDriver BiDi.
    channel: "moz-firefox",
    executablePath,
    firefoxUserPrefs: { ...preferences },
  });
}

/** Says by preferences what Chromium is told for each context. */
export function preferencesOf(
  { colorScheme, reducedMotion, forcedColors, hasTouch }: BrowserContextOptions,
): Preferences {
  return {
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark"
      ? 0
      : 1,
    "ui.prefersReducedMotion": reducedMotion === "reduce" ? 1 : 0,
    "browser.display.document_color_use": forcedColors === "active" ? 2 : 0,
    // A finger, which is coarse, or else a mouse, which is fine and can hover.
    "ui.primaryPointerCapabilities": hasTouch ? 1 : 6,
    "ui.allPointerCapabilities": hasTouch ? 1 : 6,
  };
}
