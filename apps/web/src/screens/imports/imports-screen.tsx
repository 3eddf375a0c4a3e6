import { Page } from '../../parts/page.js';
import { imports as words } from '../../words/words.js';
import { EarlierImports } from './earlier-imports.js';
import { NewImport } from './new-import.js';
import './imports.css';

/** Bringing in exports, and what was brought in before. */
export function ImportsScreen() {
  return (
    <Page permission="import.run" title={words.title} lead={words.lead}>
      <NewImport />
      <EarlierImports />
    </Page>
  );
}
