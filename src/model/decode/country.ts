import type { ConnectorCountry } from "../connector_country.ts";
import type { Description } from "./checks.ts";

/** Describes a country. */
export const describeCountry: Description<ConnectorCountry> = (
  country,
  check,
) =>
  check.text(country.name) &&
  check.text(country.id);
