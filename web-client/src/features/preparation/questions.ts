import type { AgendaKind, Question } from '../../protocol/types';

/** In the order they are thought through; four about this cycle, four about how it carries the year. */
export const QUESTIONS: readonly Question[] = [
  'setting',
  'achieved',
  'obstacles',
  'measures',
  'support',
  'pace',
  'annual-setting',
  'adjustment',
];

const AT: Partial<Record<AgendaKind, readonly Question[]>> = {
  setting: ['setting'],
  results: ['achieved', 'obstacles'],
  learning: ['measures'],
  year: ['support', 'pace'],
  annual: ['annual-setting', 'adjustment'],
};

/** What the table talks about at an item of the agenda. */
export const questionsAt = (kind: AgendaKind | undefined): readonly Question[] => (kind && AT[kind]) ?? [];
