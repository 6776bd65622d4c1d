import type { CommandName } from '../protocol/types';
import type { Refusal } from './session';

export interface EarlierRefusal {
  readonly command: CommandName;
  readonly refusal: Refusal;
}

/** What was sent before the page was loaded again and was refused only now: no form stands beside it any more. */
export class EarlierRefusals {
  all = $state.raw<readonly EarlierRefusal[]>([]);

  add(command: CommandName, refusal: Refusal): void {
    this.all = [...this.all, { command, refusal }];
  }

  forget(): void {
    this.all = [];
  }
}
