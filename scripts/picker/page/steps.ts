import {
  type FormStep,
  formSteps,
  noStepsReason,
} from "../../../src/form/mod.ts";
import type { ChosenInstitution, DirectoryConnector } from "../listing.ts";
import { make } from "./dom.ts";
import { createForm } from "./form_view.ts";
import type { Locale } from "./locale.ts";
import { createOutcome } from "./outcome_view.ts";
import { hrefOf, type Place } from "./place.ts";

/** What was typed, by the number of the step: in memory, and nowhere else. */
export type Answers = Map<number, Record<string, string>>;

/** What the steps of an institution are shown with. */
export interface StepsContext {
  /** The institution. */
  chosen: ChosenInstitution;
  /** Where somebody is. */
  place: Place;
  /** What was typed so far. */
  answers: Answers;
  /** How to say things. */
  locale: Locale;
  /** Calls off what is loaded, once it is not to be shown any more. */
  signal: AbortSignal;
  /** Goes to another place. */
  go(place: Place): void;
}

/** Shows the step that somebody is at, or what comes before and after them. */
export async function createSteps(
  context: StepsContext,
): Promise<HTMLElement[]> {
  const { chosen, place, answers, locale } = context;
  const { connector } = chosen;
  const reason = noStepsReason(connector);
  if (reason !== undefined) {
    const { closed, noSteps } = locale.texts;
    return createDeadEnd(reason === "restricted" ? closed : noSteps, context);
  }
  if (place.mechanism === "" && hasChoice(connector)) {
    return createChoice(context);
  }
  const steps = formSteps(connector, { mechanism: place.mechanism });
  const missing = steps.findIndex((_, index) => !answers.has(index));
  if (place.step === "done" && missing === -1) {
    return await createOutcome(context, steps);
  }
  const index = place.step === "done"
    ? missing
    : Math.min(Math.max(Number(place.step) || 1, 1), steps.length) - 1;
  const step = steps[index];
  return step ? createStep(context, steps, step, index) : [];
}

/** Whether a user has more than one way to log in. */
function hasChoice({ sources }: DirectoryConnector): boolean {
  return sources.some(({ disabled, available_auth_mechanisms }) =>
    disabled === null && available_auth_mechanisms.includes("webauth") &&
    available_auth_mechanisms.includes("credentials")
  );
}

function createChoice({ place, locale }: StepsContext): HTMLElement[] {
  const { texts } = locale;
  const option = (mechanism: string, name: string, more: string) =>
    make(
      "li",
      {},
      make(
        "a",
        { class: "row", href: hrefOf({ ...place, mechanism }) },
        make(
          "span",
          { class: "what" },
          make("span", { class: "name" }, name),
          make("span", { class: "more" }, more),
        ),
        make("span", { class: "chevron", "aria-hidden": "true" }),
      ),
    );
  return [
    make("h3", {}, texts.choice),
    make(
      "ul",
      { class: "ways-in" },
      option("webauth", texts.bySite, texts.bySiteText),
      option("credentials", texts.byLogin, texts.byLoginText),
    ),
  ];
}

function createStep(
  context: StepsContext,
  steps: readonly FormStep[],
  step: FormStep,
  index: number,
): HTMLElement[] {
  const { chosen, place, answers, locale, go } = context;
  const { texts } = locale;
  if (step.kind === "unrecognized") {
    return createDeadEnd(texts.unrecognizedText, context, texts.unrecognized);
  }
  return [
    ...createProgress(steps.length, index, locale),
    make("h3", {}, texts[step.kind]),
    ...step.kind === "redirect"
      ? [make("p", { class: "explanation" }, texts.redirectText)]
      : [],
    createForm({
      step,
      language: languageOf(chosen.connector),
      answers: answers.get(index),
      locale,
      onFilled(values) {
        answers.set(index, values);
        const isLast = index + 1 === steps.length;
        go({ ...place, step: isLast ? "done" : String(index + 2) });
      },
    }),
  ];
}

function createProgress(
  total: number,
  index: number,
  { texts }: Locale,
): HTMLElement[] {
  if (total === 1) return [];
  const parts = Array.from(
    { length: total },
    (_, part) => make("span", { class: part <= index ? "past" : "" }),
  );
  return [
    make("div", { class: "progress", "aria-hidden": "true" }, ...parts),
    make(
      "p",
      { class: "eyebrow" },
      `${texts.step} ${index + 1} ${texts.of} ${total}`,
    ),
  ];
}

function createDeadEnd(
  text: string,
  { place, locale }: StepsContext,
  heading?: string,
): HTMLElement[] {
  const list = { ...place, institution: "", mechanism: "", step: "" };
  return [
    make(
      "div",
      { class: "notice" },
      heading !== undefined && make("h3", {}, heading),
      make("p", {}, text),
      make(
        "a",
        { class: "secondary", href: hrefOf(list) },
        locale.texts.another,
      ),
    ),
  ];
}

/** The language that the labels of an institution are in: that of its country. */
function languageOf({ countries }: DirectoryConnector): string {
  const region = countries[0]?.id ?? "";
  return /^[a-z]{2}$/i.test(region)
    ? new Intl.Locale(`und-${region}`).maximize().language
    : "";
}
