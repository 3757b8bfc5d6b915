import type { Place, Problem } from '../problems/index.ts';
import { isWithin, join, relativePath } from '../reading/index.ts';

/**
 * How a record names files, so that it is the same wherever the folders lie: by catalogue or templates folder, counted
 * from the lowest ("catalogue:0:skills/user-focus.yaml"), else relative to the output folder.
 */
export interface FileNames {
  readonly nameOf: (file: string) => string;
  readonly fileOf: (name: string) => string;
}

export interface Folders {
  readonly catalogues: readonly string[];
  readonly templates: readonly string[];
  readonly output: string;
}

export function fileNames({ catalogues, templates, output }: Folders): FileNames {
  const roots = [
    ...catalogues.map((folder, index) => ({ folder, prefix: `catalogue:${index}:` })),
    ...templates.map((folder, index) => ({ folder, prefix: `templates:${index}:` })),
  ];
  return {
    nameOf: (file) => {
      const root = roots.findLast(({ folder }) => isWithin(file, folder));
      return `${root?.prefix ?? ''}${relativePath(root?.folder ?? output, file)}`;
    },
    fileOf: (name) => {
      const root = roots.find(({ prefix }) => name.startsWith(prefix));
      return root ? join(root.folder, name.slice(root.prefix.length)) : join(output, name);
    },
  };
}

/** The Problem with every file in it renamed. */
export function withFiles(problem: Problem, rename: (file: string) => string): Problem {
  const renamed = (place: Place): Place => ({ ...place, file: rename(place.file) });
  return {
    ...problem,
    ...(problem.place && { place: renamed(problem.place) }),
    ...(problem.related && {
      related: problem.related.map((each) => ({ ...each, place: renamed(each.place) })),
    }),
  };
}
