/** Number of a Sustainable Development Goal, 1 to 17. */
export type GoalNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17;

/** A Sustainable Development Goal (UN resolution A/RES/70/1) without its words, which are in `goal-titles/`. */
export interface Goal {
  /** 1 to 17. */
  readonly number: GoalNumber;
  /** The goal’s own color in the palette in use since 2019: `#` and six upper-case hexadecimal digits. */
  readonly color: string;
  /** Black or white, whichever reads on `color` with a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3). */
  readonly textColor: '#000000' | '#FFFFFF';
  /** Identifier in the UN SDG Knowledge Organization System, such as `http://metadata.un.org/sdg/6`; it is `http`, not `https`. */
  readonly iri: string;
}

/** One short title for each of the 17 goals, by goal number. */
export type GoalTitles = Readonly<Record<GoalNumber, string>>;

/** The 17 goals in order; `goals[0]` is goal 1, so prefer `goal(1)`. */
export const goals: readonly Goal[] = [
  { number: 1, color: '#E5243B', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/1' },
  { number: 2, color: '#DDA63A', textColor: '#000000', iri: 'http://metadata.un.org/sdg/2' },
  { number: 3, color: '#4C9F38', textColor: '#000000', iri: 'http://metadata.un.org/sdg/3' },
  { number: 4, color: '#C5192D', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/4' },
  { number: 5, color: '#FF3A21', textColor: '#000000', iri: 'http://metadata.un.org/sdg/5' },
  { number: 6, color: '#26BDE2', textColor: '#000000', iri: 'http://metadata.un.org/sdg/6' },
  { number: 7, color: '#FCC30B', textColor: '#000000', iri: 'http://metadata.un.org/sdg/7' },
  { number: 8, color: '#A21942', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/8' },
  { number: 9, color: '#FD6925', textColor: '#000000', iri: 'http://metadata.un.org/sdg/9' },
  { number: 10, color: '#DD1367', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/10' },
  { number: 11, color: '#FD9D24', textColor: '#000000', iri: 'http://metadata.un.org/sdg/11' },
  { number: 12, color: '#BF8B2E', textColor: '#000000', iri: 'http://metadata.un.org/sdg/12' },
  { number: 13, color: '#3F7E44', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/13' },
  { number: 14, color: '#0A97D9', textColor: '#000000', iri: 'http://metadata.un.org/sdg/14' },
  { number: 15, color: '#56C02B', textColor: '#000000', iri: 'http://metadata.un.org/sdg/15' },
  { number: 16, color: '#00689D', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/16' },
  { number: 17, color: '#19486A', textColor: '#FFFFFF', iri: 'http://metadata.un.org/sdg/17' },
];

/** The goal of that number, or `undefined` when there is none (the text `'6'` is not the number 6). */
export function goal(number: GoalNumber): Goal;
export function goal(number: unknown): Goal | undefined;
export function goal(number: unknown): Goal | undefined {
  return goals.find((candidate) => candidate.number === number);
}

/** Whether the value is the number, not the text, of one of the 17 goals. */
export function isGoalNumber(value: unknown): value is GoalNumber {
  return goal(value) !== undefined;
}
