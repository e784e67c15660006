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
