/** Runs a task once it is its turn; one whose time is over before that is never begun, and its promise rejects. */
type Turns = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Why a task was not begun: a code, so that nobody takes it for what the task itself met. */
export const NOT_BEGUN = 'ERR_NOT_BEGUN';

/** At most so many tasks at a time, the others in the order in which they came. */
export function fewAtATime(most: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = () => {
    if (running < most) waiting.shift()?.();
  };
  return (task, signal) =>
    new Promise((resolve, reject) => {
      waiting.push(() => {
        if (signal?.aborted) {
          reject(Object.assign(new Error('not begun in time'), { code: NOT_BEGUN }));
          return next();
        }
        running++;
        task()
          .then(resolve, reject)
          .finally(() => {
            running--;
            next();
          });
      });
      next();
    });
}
