import { cycleName } from '../../../i18n/format';
import { m } from '../../../i18n/messages';
import type { Alignment } from '../../../protocol/okr-views';
import type { Id } from '../../../protocol/types';
import { percent } from '../../../room/tenths';
import type { Tree } from './forest';

/** What is amiss with a node: nothing carries it, it carries nothing, or it points to nothing. */
export function states(map: Alignment, id: Id): readonly string[] {
  const broken = map.broken.find((one) => one.objective === id);
  return [
    ...(map.carriedByNothing.includes(id) ? [m.okrs_carried_by_nothing()] : []),
    ...(broken ? [m.okrs_broken({ reference: broken.reference })] : []),
    ...(map.carriesNothing.includes(id) && !broken ? [m.okrs_carries_nothing()] : []),
  ];
}

/** All a node shows, and what it hangs on, in one sentence for who does not see the map. */
export function said(map: Alignment, { id, node, upper: hangs, carriedBy }: Tree): string {
  const upper = hangs === undefined ? undefined : map.nodes[hangs];
  return [
    `${node.code} ${node.text ?? m.ui_erased()}`,
    `${node.departmentName} ${cycleName(node.cycle)}`,
    ...(node.completion === undefined ? [] : [`${m.scoring_completion()} ${percent(node.completion)}%`]),
    ...(node.lacks === undefined ? [] : [m.okrs_lacks({ percent: percent(node.lacks) })]),
    ...(upper && node.kind === 'objective' ? [`${m.okrs_carries()} ${upper.code}`] : []),
    ...(carriedBy.length > 0 ? [m.okrs_carried_by_count({ count: carriedBy.length })] : []),
    ...states(map, id),
  ].join(m.okrs_and_then());
}
