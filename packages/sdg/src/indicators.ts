import type { GoalNumber } from './goals.ts';
import type { TargetCode } from './targets.ts';

// biome-ignore format: a line per goal shows at a glance which indicators each has.
const CODES = [
  '1.1.1', '1.2.1', '1.2.2', '1.3.1', '1.4.1', '1.4.2', '1.5.1', '1.5.2', '1.5.3', '1.5.4', '1.a.1', '1.a.2', '1.b.1',
  '2.1.1', '2.1.2', '2.2.1', '2.2.2', '2.2.3', '2.3.1', '2.3.2', '2.4.1', '2.5.1', '2.5.2', '2.a.1', '2.a.2', '2.b.1', '2.c.1',
  '3.1.1', '3.1.2', '3.2.1', '3.2.2', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.4.1', '3.4.2', '3.5.1', '3.5.2', '3.6.1', '3.7.1', '3.7.2', '3.8.1', '3.8.2', '3.9.1', '3.9.2', '3.9.3', '3.a.1', '3.b.1', '3.b.2', '3.b.3', '3.c.1', '3.d.1', '3.d.2',
  '4.1.1', '4.1.2', '4.2.1', '4.2.2', '4.3.1', '4.4.1', '4.5.1', '4.6.1', '4.7.1', '4.a.1', '4.b.1', '4.c.1',
  '5.1.1', '5.2.1', '5.2.2', '5.3.1', '5.3.2', '5.4.1', '5.5.1', '5.5.2', '5.6.1', '5.6.2', '5.a.1', '5.a.2', '5.b.1', '5.c.1',
  '6.1.1', '6.2.1', '6.3.1', '6.3.2', '6.4.1', '6.4.2', '6.5.1', '6.5.2', '6.6.1', '6.a.1', '6.b.1',
  '7.1.1', '7.1.2', '7.2.1', '7.3.1', '7.a.1', '7.b.1',
  '8.1.1', '8.2.1', '8.3.1', '8.4.1', '8.4.2', '8.5.1', '8.5.2', '8.6.1', '8.7.1', '8.8.1', '8.8.2', '8.9.1', '8.10.1', '8.10.2', '8.a.1', '8.b.1',
  '9.1.1', '9.1.2', '9.2.1', '9.2.2', '9.3.1', '9.3.2', '9.4.1', '9.5.1', '9.5.2', '9.a.1', '9.b.1', '9.c.1',
  '10.1.1', '10.2.1', '10.3.1', '10.4.1', '10.4.2', '10.5.1', '10.6.1', '10.7.1', '10.7.2', '10.7.3', '10.7.4', '10.a.1', '10.b.1', '10.c.1',
  '11.1.1', '11.2.1', '11.3.1', '11.3.2', '11.4.1', '11.5.1', '11.5.2', '11.6.1', '11.6.2', '11.7.1', '11.7.2', '11.a.1', '11.b.1', '11.b.2',
  '12.1.1', '12.2.1', '12.2.2', '12.3.1', '12.4.1', '12.4.2', '12.5.1', '12.6.1', '12.7.1', '12.8.1', '12.a.1', '12.b.1', '12.c.1',
  '13.1.1', '13.1.2', '13.1.3', '13.2.1', '13.2.2', '13.3.1', '13.a.1', '13.b.1',
  '14.1.1', '14.2.1', '14.3.1', '14.4.1', '14.5.1', '14.6.1', '14.7.1', '14.a.1', '14.b.1', '14.c.1',
  '15.1.1', '15.1.2', '15.2.1', '15.3.1', '15.4.1', '15.4.2', '15.5.1', '15.6.1', '15.7.1', '15.8.1', '15.9.1', '15.a.1', '15.b.1', '15.c.1',
  '16.1.1', '16.1.2', '16.1.3', '16.1.4', '16.2.1', '16.2.2', '16.2.3', '16.3.1', '16.3.2', '16.3.3', '16.4.1', '16.4.2', '16.5.1', '16.5.2', '16.6.1', '16.6.2', '16.7.1', '16.7.2', '16.8.1', '16.9.1', '16.10.1', '16.10.2', '16.a.1', '16.b.1',
  '17.1.1', '17.1.2', '17.2.1', '17.3.1', '17.3.2', '17.4.1', '17.5.1', '17.6.1', '17.7.1', '17.8.1', '17.9.1', '17.10.1', '17.11.1', '17.12.1', '17.13.1', '17.14.1', '17.15.1', '17.16.1', '17.17.1', '17.18.1', '17.18.2', '17.18.3', '17.19.1', '17.19.2',
] as const;

/** Code of an indicator of the global framework as revised in 2020: target, point, number (`'1.1.1'`, `'1.a.1'`). */
export type IndicatorCode = (typeof CODES)[number];

/** An indicator of the global indicator framework (UN resolution A/RES/71/313 with the 2020 comprehensive review). */
export interface Indicator {
  /** Such as `'1.1.1'`. */
  readonly code: IndicatorCode;
  /** The target it measures. */
  readonly target: TargetCode;
  /** The goal of that target. */
  readonly goal: GoalNumber;
  /**
   * Identifier in the UN SDG Knowledge Organization System, such as `http://metadata.un.org/sdg/C010101`, the same for codes
   * under which one indicator is repeated; `undefined` for an indicator newer than that system (2019).
   */
  readonly iri: string | undefined;
}

/**
 * The codes whose identifier is not made of their own digits: indicators that serve several targets have one in the series
 * C20, 2.b.1 and 17.6.1 keep that of the time when they were 2.b.2 and 17.6.2, and `null` stands for none.
 */
const IRREGULAR: Readonly<Partial<Record<IndicatorCode, string | null>>> = {
  '1.5.1': 'C200303',
  '1.5.3': 'C200304',
  '1.5.4': 'C200305',
  '2.2.3': null,
  '2.b.1': 'C020b02',
  '3.d.2': null,
  '4.1.2': null,
  '8.4.1': 'C200202',
  '8.4.2': 'C200203',
  '10.3.1': 'C200204',
  '10.4.2': null,
  '10.6.1': 'C200205',
  '10.7.3': null,
  '10.7.4': null,
  '11.5.1': 'C200303',
  '11.b.1': 'C200304',
  '11.b.2': 'C200305',
  '12.2.1': 'C200202',
  '12.2.2': 'C200203',
  '13.1.1': 'C200303',
  '13.1.2': 'C200304',
  '13.1.3': 'C200305',
  '13.2.2': null,
  '15.7.1': 'C200206',
  '15.a.1': 'C200207',
  '15.b.1': 'C200207',
  '15.c.1': 'C200206',
  '16.3.3': null,
  '16.8.1': 'C200205',
  '16.b.1': 'C200204',
  '17.6.1': 'C170602',
};

function iriOf(code: IndicatorCode): string | undefined {
  const irregular = IRREGULAR[code];
  if (irregular === null) return undefined;
  const regular = `C${code
    .split('.')
    .map((part) => part.padStart(2, '0'))
    .join('')}`;
  return `http://metadata.un.org/sdg/${irregular ?? regular}`;
}

/** The 247 indicator codes in the order of the framework; 12 indicators appear under more than one target. */
export const indicators: readonly Indicator[] = /* @__PURE__ */ CODES.map((code) => ({
  code,
  target: code.slice(0, code.lastIndexOf('.')) as TargetCode,
  goal: Number.parseInt(code, 10) as GoalNumber,
  iri: iriOf(code),
}));

/** The indicator of that code, or `undefined` when there is none. */
export function indicator(code: IndicatorCode): Indicator;
export function indicator(code: unknown): Indicator | undefined;
export function indicator(code: unknown): Indicator | undefined {
  return indicators.find((candidate) => candidate.code === code);
}

/** Whether the value is the code of an indicator of the framework as revised in 2020. */
export function isIndicatorCode(value: unknown): value is IndicatorCode {
  return indicator(value) !== undefined;
}

/** The indicators of a target in order; none when there is no such target (and for 11.c, which has no indicator). */
export function indicatorsOfTarget(code: unknown): readonly Indicator[] {
  return indicators.filter((candidate) => candidate.target === code);
}
