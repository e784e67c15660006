/** The keys that the query of a route may have, by what the route answers. */
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
