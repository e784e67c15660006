/** The query keys of the routes, by the type of the answer. */
export const QUERY_KEYS = {
  connectorList: [
    "country_codes",
    "expand",
    "id_payment",
    "limit",
    "offset",
    "top",
    "top_key",
  ],
  connector: ["expand"],
  sourceList: ["country_codes"],
  none: [],
} as const;
