import { assertEquals } from "@std/assert";
import { unrecognized } from "../../mod.ts";
import { finalState } from "../../src/payment/mod.ts";
import { connectorOf } from "./setup.ts";

Deno.test("finalState() is accepted for the date types that are tracked in part", () => {
  const connector = connectorOf({
    partial_status_tracking: ["first_open_day", unrecognized("on_saints_day")],
  });
  assertEquals(finalState(connector, "first_open_day"), "accepted");
  assertEquals(finalState(connector, "on_saints_day"), "accepted");
  assertEquals(finalState(connector, "instant"), "done");
});

Deno.test("finalState() is done for every date type where the list is empty", () => {
  const connector = connectorOf({ partial_status_tracking: [] });
  assertEquals(finalState(connector, "first_open_day"), "done");
});

Deno.test("finalState() is unknown where there is no list", () => {
  const nothing = connectorOf({ partial_status_tracking: null });
  assertEquals(finalState(nothing, "instant"), "unknown");
  assertEquals(finalState(connectorOf(null), "instant"), "unknown");
  assertEquals(finalState({ payment_settings: {} }, "instant"), "unknown");
});
