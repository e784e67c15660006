/** What a runtime gives to the Worker; all but the files may be left out. */
export interface Env {
  /** Where the files of the page are. */
  ASSETS: AssetSource;
  /** The domain to list; by default, the sandbox is listed. */
  POWENS_DOMAIN?: string | undefined;
  /** The id of the client application, for the address of the web view. */
  POWENS_CLIENT_ID?: string | undefined;
  /** With `1`, the sandbox has what no version of the package knows. */
  POWENS_FUTURE?: string | undefined;
  /** How many institutions the sandbox has. */
  POWENS_SIZE?: string | undefined;
}

/** Where the files of the page are: a binding of the platform, or like one. */
export interface AssetSource {
  /** Answers with a file, by its path; whatever the host. */
  fetch(url: string): Promise<Response>;
}

/** A setting that has a form of its own. */
interface Setting {
  /** Its name. */
  name: "POWENS_CLIENT_ID" | "POWENS_DOMAIN" | "POWENS_SIZE";
  /** What it looks like. */
  form: RegExp;
  /** The same in words. */
  expected: string;
}

const SETTINGS: readonly Setting[] = [
  {
    name: "POWENS_DOMAIN",
    form: /^[a-z\d]+(-[a-z\d]+)*$/,
    expected: "the name of a domain, such as acme-sandbox",
  },
  { name: "POWENS_CLIENT_ID", form: /^\d+$/, expected: "digits alone" },
  {
    name: "POWENS_SIZE",
    form: /^[1-9]\d*$/,
    expected: "a whole number above 0",
  },
];

/**
 * Checks what the Worker is given.
 *
 * @throws {Error} If a setting is wrong
 */
export function checkEnv(env: Env): void {
  for (const { name, form, expected } of SETTINGS) {
    const value = env[name];
    if (value && !form.test(value)) {
      const given = JSON.stringify(value);
      throw new Error(
        `Cannot list institutions as ${name} must be ${expected}: got ${given}`,
      );
    }
  }
}
