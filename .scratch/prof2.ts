import { readFileSync } from 'node:fs';
import { startTestServer, stopTestServer } from '../test/postgres/test-server.js';
import { WebSite } from '../test/browser/web-site.js';
import { screens } from '../test/browser/screens/index.js';
const source = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const t=()=>performance.now();
await startTestServer();
const site=await WebSite.start({worker:true});
for(const name of ['caseload','dossier','users','my-day']){
  const s=screens.find(x=>x.name===name); if(!s){console.log('no',name,screens.map(x=>x.name).join());continue;}
  const page=await site.show(s);
  let a=t(); await page.evaluate(source); console.log(name,'inject',t()-a, await page.evaluate('document.querySelectorAll("*").length'));
  const run=async(label:string,o:object)=>{a=t(); await page.evaluate((g)=>(globalThis as any).axe.run(g).then((r:any)=>r.violations.length),o); console.log(' ',label,(t()-a).toFixed(0));};
  await run('first full',{runOnly:levels});
  await run('second full',{runOnly:levels});
  await run('violations',{runOnly:levels,resultTypes:['violations']});
  await run('nopreload',{runOnly:levels,resultTypes:['violations'],preload:false,iframes:false});
  await run('noprel nocontrast',{runOnly:levels,resultTypes:['violations'],preload:false,iframes:false,rules:{'color-contrast':{enabled:false}}});
  await run('contrast',{runOnly:['color-contrast'],preload:false,iframes:false});
  if(name==='caseload')console.log(await page.evaluate((g)=>{const axe=(globalThis as any).axe;const logs:string[]=[];const o=console.log;return axe.run(g).then((r:any)=>'' )},{runOnly:levels,performanceTimer:true}));
  await site.closePages();
}
await site.stop(); await stopTestServer();
