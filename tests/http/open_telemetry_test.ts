import { SpanKind, SpanStatusCode } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { assert, assertEquals, assertFalse } from "@std/assert";
import { type Api, getConnector, updateConnector } from "../../mod.ts";
import { traceEvents } from "./open_telemetry.ts";
import { apiOf, settle } from "./setup.ts";

const UUID = "338178e6-3d01-564f-9a7b-52ca442459bf";

const ROW = { id: 1, uuid: UUID, name: "b", charged: false, beta: false };

/** An API that answers with these in turn, and the spans of its calls. */
function traced(
  answers: (() => Response | Promise<Response>)[],
  api: Partial<Api> = {},
) {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  });
  const next = () => answers.shift()?.() ?? new Response(null, { status: 500 });
  return {
    spans: () => exporter.getFinishedSpans(),
    api: apiOf(next, {
      retry: { baseDelay: 0 },
      onEvent: traceEvents(provider.getTracer("test")),
      ...api,
    }),
  };
}

Deno.test("events become spans by the conventions for HTTP clients", async () => {
  const { api, spans } = traced([() => Response.json(ROW)]);
  await getConnector(api, UUID);
  const [span, ...others] = spans();
  assert(span);
  assertEquals(others.length, 0);
  assertEquals(span.name, "GET /connectors/{uuid}");
  assertEquals(span.kind, SpanKind.CLIENT);
  assertEquals(span.status.code, SpanStatusCode.UNSET);
  assertEquals<unknown>(span.attributes, {
    "http.request.method": "GET",
    "server.address": "acme-sandbox.biapi.pro",
    "server.port": 443,
    "url.full": `https://acme-sandbox.biapi.pro/2.0/connectors/${UUID}`,
    "url.template": "/connectors/{uuid}",
    "http.response.status_code": 200,
    "http.response.body.size": JSON.stringify(ROW).length,
  });
});

Deno.test("every attempt has a span, with what it failed by and how often it was sent again", async () => {
  const { api, spans } = traced([
    () => Promise.reject(new TypeError("reset")),
    () => new Response(null, { status: 503 }),
    () => Response.json(ROW),
  ]);
  await getConnector(api, UUID);
  assertEquals(
    spans().map(({ attributes, status }) => [
      status.code,
      attributes["error.type"],
      attributes["http.response.status_code"],
      attributes["http.request.resend_count"],
    ]),
    [
      [SpanStatusCode.ERROR, "network", undefined, undefined],
      [SpanStatusCode.ERROR, "503", 503, 1],
      [SpanStatusCode.UNSET, undefined, 200, 2],
    ],
  );
});

Deno.test("every span ends, also at an abort and at a failure, and none holds the token", async () => {
  const controller = new AbortController();
  const { api, spans } = traced([
    () => {
      controller.abort();
      return new Promise<Response>(() => {});
    },
    () =>
      Response.json({ code: "config", description: "s3cr3t-token" }, {
        status: 409,
      }),
  ], { token: "s3cr3t-token" });
  const { signal } = controller;
  await settle(updateConnector(api, UUID, {}, { signal }));
  await settle(updateConnector(api, UUID, {}));
  assertEquals(
    spans().map(({ attributes }) => attributes["error.type"]),
    ["abort", "409"],
  );
  const told = spans().map(({ name, attributes, events, status }) =>
    JSON.stringify([name, attributes, events, status])
  );
  assertFalse(told.join().includes("s3cr3t"));
});
