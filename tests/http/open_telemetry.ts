import {
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
} from "@opentelemetry/api";
import { isPowensError, type RequestEvent } from "../../mod.ts";

/**
 * Makes an `onEvent` that turns the attempts of calls into spans, by the
 * conventions for HTTP clients: one span an attempt, named by its route.
 *
 * A call of several attempts has as many spans, with the same parent: the one
 * that was active when the first of them began.
 *
 * @param tracer What makes spans
 *
 * @see {@link https://opentelemetry.io/docs/specs/semconv/http/http-spans/}
 */
export function traceEvents(tracer: Tracer): (event: RequestEvent) => void {
  const spans = new Map<string, Span>();
  const parents = new Map<string, Context>();

  function end(event: RequestEvent, errorType?: string): void {
    const span = spans.get(event.attemptId ?? "");
    if (span === undefined) return;
    spans.delete(event.attemptId ?? "");
    if (errorType !== undefined) {
      span.setAttribute("error.type", errorType);
      span.setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  }

  return (event) => {
    switch (event.type) {
      case "request": {
        const { callId, attemptId, method, route, attempts } = event;
        const { hostname, port, protocol } = new URL(event.url);
        const parent = parents.get(callId) ?? context.active();
        parents.set(callId, parent);
        const span = tracer.startSpan(route, {
          kind: SpanKind.CLIENT,
          attributes: {
            "http.request.method": method,
            "server.address": hostname,
            "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
            "url.full": event.url,
            "url.template": route.slice(method.length + 1),
            ...attempts > 1 && { "http.request.resend_count": attempts - 1 },
          },
        }, parent);
        spans.set(attemptId ?? "", span);
        break;
      }
      case "response": {
        const { status, bytes } = event;
        spans.get(event.attemptId ?? "")?.setAttributes({
          "http.response.status_code": status,
          "http.response.body.size": bytes,
        });
        end(event, status >= 400 ? String(status) : undefined);
        break;
      }
      // An attempt without an answer has a span that is still open.
      case "retry":
        end(event, typeOf(event.error));
        break;
      case "failure":
        end(event, typeOf(event.error));
        parents.delete(event.callId);
        break;
      case "abort":
        end(event, "abort");
        parents.delete(event.callId);
        break;
      case "success":
        parents.delete(event.callId);
    }
  };
}

function typeOf(error: unknown): string {
  return isPowensError(error) ? error.kind : "_OTHER";
}
