/** Signs of a cell of the automaton: four numbers that stand side by side, so that one step touches one stretch of memory. */
export const CELL = 4
/** Where the children of the state begin. */
export const BASE = 0
/** The state whose child this cell is; FREE where there is none. */
export const PARENT = 1
/** The state of the longest proper end of this one that is also a beginning of a term. */
export const FALL = 2
/** The nearest state, from this one along the falls, at which a term ends; 0 where none does. */
export const ENDING = 3
export const FREE = -1

/** Many terms as one automaton (Aho–Corasick over a double array), built once and only read afterwards. All of it is typed arrays, so that it can be saved, shared by threads and mapped back without work. */
export type WordTable = {
  /** UTF-16 unit → dense code; 0 where no term has it. */
  readonly codes: Uint16Array
  /** CELL numbers for each state; state 0 is the start. */
  readonly cells: Int32Array
  /** State → the term that ends there, counted from 1; 0 where none does. */
  readonly ends: Int32Array
  /** Length of each term in UTF-16 units. */
  readonly lengths: Uint16Array
  /** Term → the next term of the same letters, counted from 1; 0 at the last. */
  readonly twins: Int32Array
}

/** No term is longer than this; longer ones are no words. */
export const LONGEST_TERM = 1000
