import { startTestServer, stopTestServer } from '../test/postgres/test-server.js';
import { WebSite } from '../test/browser/web-site.js';
import { screens } from '../test/browser/screens/index.js';
import { accessibilityProblems } from '../test/browser/accessibility.js';
import { looks } from '../test/browser/looks.js';
const t=()=>performance.now();
await startTestServer();
let a=t();
const site=await WebSite.start({worker:true});
console.log('start',t()-a);
const sum:Record<string,number>={};
const add=(k:string,d:number)=>{sum[k]=(sum[k]??0)+d;};
for(const s of screens.slice(0,20)){
  a=t(); const ctx=s.as?await site.signedIn(s.as):await site.open(); add('ctx+login',t()-a);
  a=t(); const page=await ctx.newPage(); add('newpage',t()-a);
  a=t(); await page.goto(s.path); add('goto',t()-a);
  a=t(); await s.prepare(page); add('prepare',t()-a);
  for(const l of Object.keys(looks) as (keyof typeof looks)[]){
    a=t(); await page.emulateMedia({colorScheme:looks[l].colorScheme}); await page.setViewportSize(looks[l].viewport); add('resize',t()-a);
    a=t(); await accessibilityProblems(page, ({light:'too',dark:'alone',phone:'too',zoomed:'not'} as const)[l]); add('axe '+l,t()-a);
  }
  a=t(); await site.closePages(); add('close',t()-a);
}
console.log(sum);
await site.stop(); await stopTestServer();
