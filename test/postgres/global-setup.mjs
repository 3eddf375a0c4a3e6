import '../typescript/register.mjs';

/** Jest cannot compile its set-up to ES modules itself, hence the hook above. */
export default async function setup() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
