import { assertEquals, assertThrows } from "@std/assert";
import {
  decodeConnector,
  decodeConnectorList,
  DecodeError,
  UsageError,
} from "../../../src/model/mod.ts";

const ROW = { id: 1, uuid: "a", name: "b", charged: false, beta: false };

Deno.test("a frozen value is refused, and the error says so", () => {
  const frozen = () => Object.freeze({ ...ROW });
  for (
    const decode of [
      () => decodeConnector(frozen()),
      () => decodeConnectorList({ connectors: [frozen()] }),
    ]
  ) {
    assertThrows(
      decode,
      UsageError,
      "Cannot decode the value in place as it is frozen",
    );
  }
  assertEquals(decodeConnector(structuredClone(frozen())).slug, null);
});

Deno.test("what is frozen and malformed is told as what is malformed", () => {
  const frozen = Object.freeze({ ...ROW, name: 4, sources: Object.freeze([]) });
  const issue = { path: "name", expected: "a string", received: "4" };
  const { issues } = assertThrows(() => decodeConnector(frozen), DecodeError);
  assertEquals(issues, [issue]);
  const { rejected } = decodeConnectorList({ connectors: [frozen] });
  assertEquals(rejected[0]?.issues, [{ ...issue, path: "connectors[0].name" }]);
});

Deno.test("an answer that is a list is not told to be one", () => {
  assertThrows(
    () => decodeConnectorList([]),
    DecodeError,
    "Cannot read the value as it must be an object with 'connectors': got an array",
  );
});
