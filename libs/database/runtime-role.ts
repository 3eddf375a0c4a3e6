/** The role whose rights the api and the worker have; made by the migrations, owns nothing, sees rows by scope only. */
export const RUNTIME_ROLE = 'doorloop_app';

/** The same connection, but its sessions start in the runtime role: a startup option, so no query can come before it. */
export function inRuntimeRole(url: string): string {
  const options = encodeURIComponent(`-c role=${RUNTIME_ROLE}`);
  return `${url}${url.includes('?') ? '&' : '?'}options=${options}`;
}
