/** The name of one of the files beside this module. */
export type WireName =
  | "algoan_webhook_connector_2020"
  | "docs_guides_fields"
  | "docs_payment_settings"
  | "live_error_401"
  | "live_list"
  | "live_test_connector"
  | "openapi_example_banks_2014"
  | "py_powens_bourso"
  | "sdk_spec_shapes";

/**
 * Reads an answer that nobody of this project wrote, anew each time, since
 * decoding completes what it is given.
 *
 * @param name The name of the file
 * @returns The parsed JSON
 */
export async function readWire(name: WireName): Promise<unknown> {
  return JSON.parse(await readWireText(name));
}

/**
 * Reads the JSON of such an answer.
 *
 * @param name The name of the file
 * @returns The JSON
 */
export async function readWireText(name: WireName): Promise<string> {
  return await Deno.readTextFile(new URL(`${name}.json`, import.meta.url));
}
