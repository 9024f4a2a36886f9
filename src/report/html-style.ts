/** Style of the HTML report: a reading column on screens, A4 with page numbers and whole rows on paper, light and dark. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#c9d1d9;--paper:#fff;--tint:#f3f5f8;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#a3acb7;--line:#3b434d;--paper:#15181c;--tint:#1f242a;--link:#7db7f5}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:60rem;background:var(--paper);color:var(--ink);font:16px/1.75 "FangSong_GB2312","FangSong","STFangsong","Noto Serif CJK SC","Songti SC",serif;overflow-wrap:anywhere}
h1,h2,h3,h4,h5,th,caption,dt,nav,figcaption,.state{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.7rem;line-height:1.4;text-align:center;margin:1rem 0 1.5rem}
h2{font-size:1.3rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1.1rem;margin:1.6rem 0 .5rem}h4,h5{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.5rem 0}
a{color:var(--link)}
.meta{display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.2rem 1.5rem;margin:0;padding:.8rem 1rem;background:var(--tint);border-radius:4px}
.meta div{display:flex;gap:.6rem}.meta dt{color:var(--soft);white-space:nowrap}.meta dd{margin:0}.meta .blank{color:var(--soft)}
.brief{border-left:3px solid var(--link);padding:.2rem 0 .2rem .9rem;margin:1rem 0 0}
nav{margin-top:1.5rem}nav h2{font-size:1rem;border:0;margin:0}nav ol{list-style:none;padding-left:1.2rem;margin:0}
.list{padding-left:1.6rem}.list li{margin:.35rem 0}
.note{color:var(--soft);font-size:.9rem}
.table{overflow-x:auto;margin:.8rem 0}
table{border-collapse:collapse;table-layout:fixed;width:100%;font-size:.85rem;line-height:1.5}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.3rem .45rem;vertical-align:top;text-align:left}
th{background:var(--tint)}td.center{text-align:center}
.wide>.table table{min-width:88rem}
.item{border:1px solid var(--line);border-radius:4px;padding:.2rem 1rem .8rem;margin:.8rem 0}
.item dl{display:grid;grid-template-columns:9rem 1fr;gap:.3rem .8rem;margin:0}
.item dt{color:var(--soft);font-size:.9rem}.item dd{margin:0}
.state{display:inline-block;font-size:.8rem;font-weight:500;border:1px solid var(--line);border-radius:3px;padding:0 .4rem;margin-left:.4rem}
.rule{border-bottom:1px solid var(--line);min-height:1.8rem}
figure{margin:1rem 0}figure img{max-width:100%;height:auto;background:#fff}figcaption{text-align:center;color:var(--soft);font-size:.9rem}
@media screen and (max-width:60rem){.table table{min-width:44rem}}
@media (max-width:40rem){.item dl{grid-template-columns:1fr}.item dt{margin-top:.4rem}h1{font-size:1.35rem}}
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt "SimSun","Noto Serif CJK SC",serif}}
@page wide{size:A4 landscape;margin:20mm 15mm}
@media print{
:root{--ink:#000;--soft:#333;--line:#666;--paper:#fff;--tint:#f0f0f0;--link:#000}
body{max-width:none;padding:0;font-size:12pt;line-height:1.6}
nav a{text-decoration:none}
h2,h3,h4,h5{break-after:avoid}
tr,li,figure,.item dd{break-inside:avoid}
thead{display:table-header-group}table{font-size:9pt}th,td{padding:.2rem .3rem}figure img{width:auto;max-height:190mm;display:block;margin:0 auto}
.table{overflow:visible}.wide{page:wide;break-before:page}.wide>.table table{min-width:0;font-size:7.5pt}section:not(.wide){page:auto}
}
`;
