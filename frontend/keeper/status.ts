import type { Cell, Draft, Json } from './types.js';

/** Drafts of a tab that is gone, for one cell, offered to whoever opens the page. */
export interface Offer {
  id: string;
  cell: Cell;
  value: Json;
  touched: number;
  blocked: string | null;
  chain: Draft[];
}

export type KeeperPhase = 'idle' | 'busy' | 'slow' | 'offline' | 'login' | 'other-account' | 'conflict' | 'refused' | 'stale' | 'offers';

export interface KeeperStatus {
  phase: KeeperPhase;
  savedAt: string;
  /** The cells that ask for a decision, in the order in which they were typed. */
  cells: Cell[];
  message: string;
  /** Of what failed: the server did say something, so the connection isn't what is wrong. */
  answered: boolean;
  /** Whether everything unsent outlives this page. */
  durable: boolean;
  /** Whether this browser can keep drafts at all. */
  canStore: boolean;
  shared: boolean;
  unsent: number;
  account: string;
  /** The Flow side is dead and the page will not come back by itself. */
  reloadNeeded: boolean;
  typingNow: boolean;
}

export interface EditOptions {
  /** Why this value must not be sent; it is only kept. */
  blocked?: string;
  /** Half a date isn't a mistake yet: complain after a pause, or when the field is left. */
  quiet?: boolean;
  /** A click is finished when it happens: no need to wait for a pause. */
  soon?: boolean;
}
