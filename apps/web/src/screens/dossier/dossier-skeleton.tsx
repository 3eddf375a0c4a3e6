import { answers } from '../../words/words.js';

/** The dossier's shape while it comes: title, contact person, rail, and the timeline beside what is to be done. */
export function DossierSkeleton() {
  const { loading } = answers;
  return (
    <div className="page dossier" role="status">
      <span className="visually-hidden">{loading}</span>
      <div className="stack tight" aria-hidden="true">
        <span className="loading-line dossier-skeleton-title" />
        <span className="loading-line dossier-skeleton-facts" />
      </div>
      <span className="loading-line dossier-skeleton-strip" aria-hidden="true" />
      <span className="loading-line dossier-skeleton-rail" aria-hidden="true" />
      <div className="dossier-columns" aria-hidden="true">
        <span className="loading-line dossier-skeleton-body" />
        <span className="loading-line dossier-skeleton-body" />
      </div>
    </div>
  );
}
