import { readFileSync } from 'node:fs';
import { startTestServer, stopTestServer } from '../test/postgres/test-server.js';
import { WebSite } from '../test/browser/web-site.js';
import { screens } from '../test/browser/screens/index.js';
import { looks } from '../test/browser/looks.js';
const source = readFileSync('node_modules/axe-core/axe.min.js','utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const t=()=>performance.now();
await startTestServer();
const site=await WebSite.start({worker:true});
const sum:Record<string,number>={};
const add=(k:string,d:number)=>{sum[k]=(sum[k]??0)+d;};
const pages=new Map<any,any>();
let n=0;
for(const s of screens.slice(0,40)){
  if(s.name==='geen-verbinding')continue; n++;
  let a=t(); let page=pages.get(s.as); if(!page){const ctx=s.as?await site.signedIn(s.as):await site.open(); page=await ctx.newPage();pages.set(s.as,page);} add('ctx',t()-a);
  a=t(); await page.emulateMedia({colorScheme:'light'}); await page.setViewportSize(looks.light.viewport); await page.goto(s.path); add('goto',t()-a);
  a=t(); try{await s.prepare(page);}catch(e){console.log(s.name,String(e).slice(0,200))} add('prepare',t()-a);
  for(const l of ['light','dark','phone'] as const){
    a=t(); await page.emulateMedia({colorScheme:looks[l].colorScheme}); await page.setViewportSize(looks[l].viewport); add('resize',t()-a);
    a=t(); if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source); add('inject',t()-a);
    a=t(); await page.evaluate((g:any)=>(globalThis as any).axe.run(g).then((r:any)=>r.violations.length),{runOnly:l==='dark'?['color-contrast']:levels,resultTypes:['violations'],preload:false,iframes:false}); add('axe '+l,t()-a);
  }
  a=t(); await page.unrouteAll(); await page.evaluate('localStorage.clear();sessionStorage.clear()'); add('clear',t()-a);
}
for(const k in sum)sum[k]=Math.round(sum[k]!/n);
console.log(n,sum);
await site.stop(); await stopTestServer();
