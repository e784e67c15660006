import { assertEquals, assertThrows } from "@std/assert";
import {
  decodeConnector,
  decodeConnectorList,
  DecodeError,
  UsageError,
} from "../../../src/model/mod.ts";

const ROW = { id: 1, uuid: "a", name: "b", charged: false, beta: false };

Deno.test("what is decoded must not be frozen, and the error says so", () => {
  const frozen = () => Object.freeze({ ...ROW });
  for (
    const decode of [
      () => decodeConnector(frozen()),
      () => decodeConnectorList({ connectors: [frozen()] }),
    ]
  ) {
    assertThrows(decode, UsageError, "Cannot decode the value as it is frozen");
  }
  assertEquals(decodeConnector(structuredClone(frozen())).slug, null);
});

Deno.test("an answer that is a list is not told to be one", () => {
  assertThrows(
    () => decodeConnectorList([]),
    DecodeError,
    "Cannot read the value as it must be an object with 'connectors': got an array",
  );
});
