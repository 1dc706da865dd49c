export { goalTitles } from './goal-titles/index.ts';
export { type Goal, type GoalNumber, type GoalTitles, goal, goals, isGoalNumber } from './goals.ts';
export {
  type Indicator,
  type IndicatorCode,
  indicator,
  indicators,
  indicatorsOfTarget,
  isIndicatorCode,
} from './indicators.ts';
export { type SdgLanguage, sdgLanguages, type TargetLabelLanguage, targetLabelLanguages } from './languages.ts';
export { targetLabels } from './target-labels/index.ts';
export {
  goalOfTarget,
  isTargetCode,
  type Target,
  type TargetCode,
  type TargetLabels,
  target,
  targets,
  targetsOfGoal,
} from './targets.ts';
