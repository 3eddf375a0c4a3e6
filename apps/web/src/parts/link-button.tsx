import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

const appearances = {
  primary: 'utrecht-button--primary-action',
  secondary: 'utrecht-button--secondary-action',
  subtle: 'utrecht-button--subtle',
} as const;

interface PlainLinkButtonProps extends ComponentProps<'a'> {
  kind?: keyof typeof appearances;
  icon?: ReactNode;
}

function PlainLinkButton({
  kind = 'secondary',
  icon,
  children,
  className = '',
  ...rest
}: PlainLinkButtonProps) {
  return (
    <a {...rest} className={`utrecht-button ${appearances[kind]} ${className}`}>
      {icon}
      <span>{children}</span>
    </a>
  );
}

/** A link that is the main thing to do on a screen, and so looks like a button. */
export const LinkButton = createLink(PlainLinkButton);
