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

// In order, with the color of the text on it.
const palette: readonly (readonly [color: string, textColor: Goal['textColor']])[] = [
  ['#E5243B', '#FFFFFF'],
  ['#DDA63A', '#000000'],
  ['#4C9F38', '#000000'],
  ['#C5192D', '#FFFFFF'],
  ['#FF3A21', '#000000'],
  ['#26BDE2', '#000000'],
  ['#FCC30B', '#000000'],
  ['#A21942', '#FFFFFF'],
  ['#FD6925', '#000000'],
  ['#DD1367', '#FFFFFF'],
  ['#FD9D24', '#000000'],
  ['#BF8B2E', '#000000'],
  ['#3F7E44', '#FFFFFF'],
  ['#0A97D9', '#000000'],
  ['#56C02B', '#000000'],
  ['#00689D', '#FFFFFF'],
  ['#19486A', '#FFFFFF'],
];

/** The 17 goals in order; `goals[0]` is goal 1, so prefer `goal(1)`. */
export const goals: readonly Goal[] = palette.map(([color, textColor], index) => ({
  number: (index + 1) as GoalNumber,
  color,
  textColor,
  iri: `http://metadata.un.org/sdg/${index + 1}`,
}));

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
