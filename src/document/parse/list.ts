import type { Column, Columns, DescriptionEntry, DescriptionList, List } from '../document.ts';
import type { Open } from '../widths/settle.ts';
import { checkAttributes, classOf } from './attributes.ts';
import type { Element } from './elements.ts';
import { requiredContent } from './inline.ts';
import { childrenNamed, type Parsing, placed, report } from './parsing.ts';

const itemNames = new Set(['li']);
const entryNames = new Set(['dt', 'dd']);
const columnNames = new Set(['column']);

export function list(element: Element, parsing: Parsing): List {
  return {
    kind: 'list',
    ...classOf(element, parsing),
    ordered: element.name === 'ol',
    items: parts(element, itemNames, parsing),
    ...placed(element),
  };
}

export function columns(element: Element, parsing: Parsing): Columns {
  const blocks = parts(element, columnNames, parsing);
  const all: Open<Column>[] = blocks.map((each) => ({ ...each, share: 1 / blocks.length }));
  const node: Columns = { kind: 'columns', ...classOf(element, parsing), columns: all, ...placed(element) };
  if (parsing.running) parsing.open.columns.set(node, all);
  return node;
}

function parts(element: Element, names: ReadonlySet<string>, parsing: Parsing): List['items'] {
  const children = childrenNamed(element, names, parsing);
  refuseEmpty(element, children, parsing);
  return children.map((child) => {
    checkAttributes(child, parsing);
    return { blocks: parsing.flow(child, parsing), ...placed(child) };
  });
}

/** Terms and descriptions in pairs. Problems: wrong-nesting where they do not alternate. */
export function descriptionList(element: Element, parsing: Parsing): DescriptionList {
  const children = childrenNamed(element, entryNames, parsing);
  refuseEmpty(element, children, parsing);
  const entries: DescriptionEntry[] = [];
  for (const [index, child] of children.entries()) {
    checkAttributes(child, parsing);
    const next = children[index + 1];
    if (child.name === 'dt' && next?.name === 'dd') {
      const term = requiredContent(child, parsing);
      entries.push({ term, blocks: parsing.flow(next, parsing), ...placed(child) });
    } else if (child.name === 'dt' || children[index - 1]?.name !== 'dt') {
      const message = child.name === 'dt' ? 'this <dt> has no <dd>' : 'this <dd> has no <dt>';
      const hint = 'give each term one <dt> and one <dd>, with a <p> for each paragraph';
      report(parsing, child, 'wrong-nesting', message, { hint });
    }
  }
  return { kind: 'description-list', ...classOf(element, parsing), entries, ...placed(element) };
}

function refuseEmpty(element: Element, children: readonly Element[], parsing: Parsing): void {
  if (children.length > 0 || element.children.some((child) => typeof child !== 'string')) return;
  report(parsing, element, 'wrong-nesting', `<${element.name}> is empty`, {
    hint: 'leave it out where there is nothing to list: {{#if list}} … {{/if}}',
  });
}
