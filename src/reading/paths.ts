import { extname, isAbsolute, relative, sep } from 'node:path';

/** Whether a file lies below a folder; both paths absolute. Links are not followed. */
export function isWithin(file: string, folder: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** How the names of YAML files end. */
export const yamlEndings = ['.yaml', '.yml'] as const;

export function isYamlName(name: string): boolean {
  return yamlEndings.some((ending) => extname(name) === ending);
}
