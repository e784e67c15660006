/** What the page says. */
export interface Texts {
  /** What the page is for. */
  readonly title: string;
  /** The same once an institution was chosen. */
  readonly titleSteps: string;
  /** The same once all of its steps are filled in. */
  readonly titleDone: string;
  /** What becomes of what is typed. */
  readonly lead: string;
  /** The first part of the path. */
  readonly stageList: string;
  /** How. */
  readonly stageListText: string;
  /** The second part of the path. */
  readonly stageSteps: string;
  /** Where. */
  readonly stageStepsText: string;
  /** The last part of the path. */
  readonly stageDone: string;
  /** In what way. */
  readonly stageDoneText: string;
  /** A label. */
  readonly language: string;
  /** A label. */
  readonly search: string;
  /** What can be typed. */
  readonly example: string;
  /** A label. */
  readonly country: string;
  /** A choice. */
  readonly allCountries: string;
  /** A label. */
  readonly product: string;
  /** A choice. */
  readonly allProducts: string;
  /** A label. */
  readonly list: string;
  /** A noun after 1. */
  readonly foundOne: string;
  /** The same after other numbers. */
  readonly foundOther: string;
  /** A button. */
  readonly more: string;
  /** A status. */
  readonly loading: string;
  /** A status. */
  readonly slow: string;
  /** A button. */
  readonly again: string;
  /** A failure. */
  readonly offline: string;
  /** A failure. */
  readonly unavailable: string;
  /** A failure. */
  readonly refused: string;
  /** A failure. */
  readonly malformed: string;
  /** A failure. */
  readonly notFound: string;
  /** A failure. */
  readonly invalidValue: string;
  /** Nothing was found. */
  readonly none: string;
  /** What to do then. */
  readonly noneText: string;
  /** A way on. */
  readonly missing: string;
  /** What becomes of it. */
  readonly missingText: string;
  /** All that was found is a guess. */
  readonly guess: string;
  /** How it was found. */
  readonly byAlias: string;
  /** How it was found. */
  readonly byCode: string;
  /** How many rows could not be read. */
  readonly rejected: string;
  /** A product. */
  readonly bank: string;
  /** A product. */
  readonly wealth: string;
  /** A product. */
  readonly bill: string;
  /** A product. */
  readonly pay: string;
  /** A badge. */
  readonly beta: string;
  /** A badge. */
  readonly restricted: string;
  /** A link. */
  readonly back: string;
  /** Before a number. */
  readonly step: string;
  /** Between two numbers. */
  readonly of: string;
  /** A question. */
  readonly choice: string;
  /** An answer. */
  readonly bySite: string;
  /** What it means. */
  readonly bySiteText: string;
  /** An answer. */
  readonly byLogin: string;
  /** What it means. */
  readonly byLoginText: string;
  /** A heading. */
  readonly redirect: string;
  /** What it means. */
  readonly redirectText: string;
  /** A heading. */
  readonly form: string;
  /** Nothing to fill in. */
  readonly noFields: string;
  /** A heading. */
  readonly unrecognized: string;
  /** What it means. */
  readonly unrecognizedText: string;
  /** Why there is no step. */
  readonly closed: string;
  /** Why there is no step. */
  readonly noSteps: string;
  /** A way on. */
  readonly another: string;
  /** After a label. */
  readonly optional: string;
  /** In an empty list of choices. */
  readonly choose: string;
  /** A button. */
  readonly show: string;
  /** A button. */
  readonly continue: string;
  /** A noun after 1. */
  readonly wrongOne: string;
  /** The same after other numbers. */
  readonly wrongOther: string;
  /** A heading. */
  readonly done: string;
  /** What is shown below it. */
  readonly doneText: string;
  /** Before the labels of fields. */
  readonly unchecked: string;
  /** A button. */
  readonly copy: string;
  /** A status. */
  readonly copied: string;
  /** A link. */
  readonly webview: string;
}
