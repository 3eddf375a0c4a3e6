export default async function teardown() {
  const { stopTestServer } = await import('./test-server.ts');
  await stopTestServer();
}
