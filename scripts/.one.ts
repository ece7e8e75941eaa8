import { run } from '../src/cli/run.js';
const args=process.argv.slice(2);let out='',err='';
const t=performance.now();
const code=await run(args,{stdin:process.stdin,color:false,width:110,out:(x)=>void(out+=x),err:(x)=>void(err+=x)});
console.log(out.slice(0,+(process.env.N??6000))); console.log(err.slice(0,1500)); console.log('exit',code,(performance.now()-t).toFixed(0),'ms');
if (/[\u001b\u202e]/.test(out+err)) console.log('!!!! control');
