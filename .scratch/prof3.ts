import { startTestServer, stopTestServer } from '../test/postgres/test-server.js';
import { WebSite } from '../test/browser/web-site.js';
import { screens } from '../test/browser/screens/index.js';
const t=()=>performance.now();
await startTestServer();
const site=await WebSite.start({worker:true});
for(const s of screens){
  let a=t(); const ctx=s.as?await site.signedIn(s.as):await site.open(); const page=await ctx.newPage(); const c=t()-a;
  a=t(); await page.goto(s.path); const g=t()-a;
  a=t(); await s.prepare(page); const p=t()-a;
  console.log(s.name.padEnd(32),c.toFixed(0),g.toFixed(0),p.toFixed(0));
  await site.closePages();
}
await site.stop(); await stopTestServer();
