import fs from 'fs';
const f=fs.readdirSync('/tmp/prof').map(n=>'/tmp/prof/'+n).sort((a,b)=>fs.statSync(b).size-fs.statSync(a).size)[0];
const p=JSON.parse(fs.readFileSync(f));
const self={},byUrl={};const nodes=new Map(p.nodes.map(n=>[n.id,n]));
const dt=p.timeDeltas;p.samples.forEach((s,i)=>{const n=nodes.get(s);const k=n.callFrame.functionName+' '+n.callFrame.url.replace(/.*node_modules\//,'').replace(/.*work\/main\//,'')+':'+n.callFrame.lineNumber;self[k]=(self[k]||0)+dt[i];const u=n.callFrame.url.replace(/.*node_modules\//,'').split('/').slice(0,2).join('/');byUrl[u]=(byUrl[u]||0)+dt[i];});
const top=o=>Object.entries(o).sort((a,b)=>b[1]-a[1]).slice(0,35).map(([k,v])=>(v/1e3).toFixed(0)+' '+k).join('\n');
console.log(top(self));console.log('---');console.log(top(byUrl));
