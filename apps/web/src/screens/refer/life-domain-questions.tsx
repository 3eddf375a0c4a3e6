import { useFormContext } from 'react-hook-form';
import { RadioField, TextAreaField } from '../../parts/fields.js';
import { referralForm } from '../../words/words.js';
import { lifeDomains, type LifeDomain, type ReferralValues } from './form-values.js';
import { optionsOf } from './options.js';

/** Life domains, each only as far as it matters for work. */
export function LifeDomainQuestions() {
  const { annex: words } = referralForm;
  return (
    <section className="panel stack" aria-labelledby="leefgebieden">
      <div>
        <h3 id="leefgebieden">{words.lifeDomains}</h3>
        <p className="small soft">{words.lifeDomainsHint}</p>
      </div>
      {lifeDomains.map((domain) => (
        <Domain key={domain} domain={domain} />
      ))}
    </section>
  );
}

function Domain({ domain }: { domain: LifeDomain }) {
  const { annex: words, lifeDomains: labels, signals } = referralForm;
  const at = `annex.lifeDomains.${domain}` as const;
  const signal = useFormContext<ReferralValues>().watch(`${at}.signal`);
  return (
    <div className="stack tight life-domain">
      <RadioField
        name={`${at}.signal`}
        label={labels[domain]}
        unmarked
        options={[{ value: '', label: words.notRelevant }, ...optionsOf(signals)]}
        inline
      />
      {signal !== '' && (
        <TextAreaField
          name={`${at}.reason`}
          label={words.lifeDomainReason(labels[domain].toLowerCase())}
          required
          requiredMessage={words.lifeDomainReasonMissing}
          rows={2}
        />
      )}
    </div>
  );
}
