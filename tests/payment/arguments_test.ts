import { assertThrows } from "@std/assert";
import { UsageError } from "../../mod.ts";
import {
  connectorsForPayment,
  finalState,
  paymentObstacles,
} from "../../src/payment/mod.ts";
import { connectorOf, draftOf } from "./setup.ts";

/** What plain JavaScript may give instead of an object. */
const WRONG: readonly unknown[] = [null, 5, "x", []];

/** Asserts that a function refuses arguments, with a message. */
function assertRefuses(
  judge: unknown,
  argumentsGiven: readonly unknown[],
  message: string,
): void {
  assertThrows(
    () => Reflect.apply(Object(judge), undefined, argumentsGiven),
    UsageError,
    message,
  );
}

Deno.test("paymentObstacles() says which argument is missing, or of another kind", () => {
  assertRefuses(
    paymentObstacles,
    [],
    "Cannot judge the payment as 'connector' must be an object: got nothing",
  );
  assertRefuses(
    paymentObstacles,
    [connectorOf()],
    "Cannot judge the payment as 'draft' must be an object: got nothing",
  );
  for (const wrong of WRONG) {
    assertRefuses(
      paymentObstacles,
      [wrong, draftOf()],
      "Cannot judge the payment as 'connector' must be an object",
    );
    assertRefuses(
      paymentObstacles,
      [connectorOf(), draftOf(), wrong],
      "Cannot judge the payment as 'options' must be an object",
    );
    assertRefuses(
      paymentObstacles,
      [connectorOf(), draftOf(), { currencies: wrong }],
      "Cannot judge the payment as 'currencies' must be a function",
    );
  }
});

Deno.test("connectorsForPayment() says which argument is missing, or of another kind", () => {
  assertRefuses(
    connectorsForPayment,
    [[]],
    "Cannot judge the payment as 'draft' must be an object: got nothing",
  );
  for (const wrong of [undefined, null, 5, "x", {}]) {
    assertRefuses(
      connectorsForPayment,
      [wrong, draftOf()],
      "Cannot judge the payment as 'connectors' must be an array",
    );
  }
  for (const wrong of WRONG) {
    assertRefuses(
      connectorsForPayment,
      [[connectorOf(), wrong], draftOf()],
      "Cannot judge the payment as 'connectors[1]' must be an object",
    );
    assertRefuses(
      connectorsForPayment,
      [[], draftOf(), wrong],
      "Cannot judge the payment as 'options' must be an object",
    );
  }
});

Deno.test("finalState() says which argument is missing, or of another kind", () => {
  for (const wrong of [undefined, ...WRONG]) {
    assertRefuses(
      finalState,
      [wrong, "instant"],
      "Cannot judge the payment as 'connector' must be an object",
    );
  }
  for (const wrong of [undefined, null, 5, {}]) {
    assertRefuses(
      finalState,
      [connectorOf(), wrong],
      "Cannot judge the payment as 'executionDateType' must be an execution date type",
    );
  }
});
