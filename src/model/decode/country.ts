import { type Describe, isText } from "./check.ts";

/** Checks a country. */
export const isConnectorCountry: Describe = (object, notes) =>
  isText(object.name, notes) &&
  isText(object.id, notes);
