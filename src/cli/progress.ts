import { grouped } from '../problems/index.ts';

const width = 24;
/** Milliseconds between two drawings. */
const pause = 100;

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly problems: number;
  /** Since the beginning, in milliseconds. */
  readonly elapsed: number;
}

/** E.g. "[=====>     ] 412 of 1,000 kits, 9.1 a second, 1 min 5 s left, 3 problems". */
export function progressLine({ done, all, problems, elapsed }: Progress): string {
  const filled = all === 0 ? width : Math.floor((done / all) * width);
  const bar = `${'='.repeat(filled)}${filled < width ? '>' : ''}`.padEnd(width);
  const rate = elapsed > 0 ? (done / elapsed) * 1000 : 0;
  const parts = [
    `${grouped(done)} of ${grouped(all)} kits`,
    ...(done > 0 && rate > 0 ? [`${rate.toFixed(1)} a second`] : []),
    ...(done > 0 && rate > 0 && done < all ? [`${durationText((all - done) / rate)} left`] : []),
    ...(problems > 0 ? [`${grouped(problems)} ${problems === 1 ? 'problem' : 'problems'}`] : []),
  ];
  return `[${bar}] ${parts.join(', ')}`;
}

/** Seconds as "8 s", "1 min 5 s" or "2 h 3 min". */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A line at the foot of a terminal that is drawn over and over; other lines go above it. */
export interface ProgressBar {
  readonly show: (progress: Omit<Progress, 'elapsed'>) => void;
  /** Takes the bar away while something else is written. */
  readonly clear: () => void;
}

export interface Screen {
  readonly write: (text: string) => void;
  readonly columns: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

export function openProgressBar({ write, columns, now }: Screen): ProgressBar {
  const begun = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let shown = false;
  const clear = () => {
    if (shown) write('\r\u001b[2K');
    shown = false;
  };
  return {
    show: (progress) => {
      const time = now();
      if (time - drawn < pause && shown && progress.done < progress.all) return;
      drawn = time;
      const line = progressLine({ ...progress, elapsed: time - begun });
      write(`\r\u001b[2K${line.slice(0, Math.max(0, columns() - 1))}`);
      shown = true;
    },
    clear,
  };
}
