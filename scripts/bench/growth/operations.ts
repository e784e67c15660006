import { decodeConnectorList } from "../../../mod.ts";

/** Something whose time should grow as the number of connectors does. */
export interface Operation {
  /** What it is called. */
  name: string;
  /** Prepares it for an answer, and gives the function to measure. */
  prepare(answer: { connectors: unknown[] }): () => void;
}

/** What is measured at every size. */
export const OPERATIONS: readonly Operation[] = [
  {
    name: "Decoding",
    prepare: (answer) => () => {
      const { rejected } = decodeConnectorList(answer, {
        expand: ["sources", "fields"],
      });
      if (rejected.length > 0) throw new Error("Rows were rejected");
    },
  },
];
