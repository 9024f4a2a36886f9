/** Style of the interactive picture. Paper and plain browsers see the still picture instead. */
export const PICTURE_STYLE = `
.is-live>img{display:none}
.is-live{width:min(100vw - 3rem,84rem);margin-left:calc(50% - min(50vw - 1.5rem,42rem))}
.live{border:1px solid var(--line);border-radius:4px;line-height:1.5;font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;font-size:.85rem}
.live button,.live input{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:.15rem .55rem;min-height:2rem}
.live button{cursor:pointer}.live button:hover{background:var(--tint)}
.live :focus{outline:2px solid var(--link);outline-offset:1px}
.tools,.legend,.legend div{display:flex;flex-wrap:wrap;align-items:center;gap:.35rem;padding:.5rem .6rem}
.legend div{padding:0}.legend{padding-top:0;border-bottom:1px solid var(--line)}
.legend button{display:inline-flex;align-items:center;gap:.3rem;border-radius:1rem;padding:.05rem .6rem .05rem .4rem;min-height:1.75rem}
.legend button[aria-pressed=true]{border-color:var(--ink);background:var(--tint);font-weight:600}
.legend span{display:inline-flex;align-items:center;gap:.3rem;color:var(--soft);margin-left:.4rem}
.tools input{flex:1 1 12rem;min-width:8rem;max-width:22rem}
.icon{width:.95rem;height:.95rem;flex:none}.line{width:1.7rem;height:.7rem;flex:none}
.frame{position:relative;overflow-x:auto;overflow-y:auto;height:min(76vh,46rem);touch-action:pan-x pan-y;cursor:grab}
.sheet{position:relative;min-width:30rem;overflow:hidden}
.sheet svg{position:absolute;left:0;top:0}
.sheet ul{list-style:none;margin:0;padding:0}
.sheet li{position:absolute;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;cursor:pointer;border-radius:3px;font-size:12.5px}
.sheet li.upper{padding-left:20px}.sheet li.lower{padding-right:20px;text-align:right}
.sheet li span{background:var(--paper);padding:0 3px}
.sheet li.head{font-weight:600}
.sheet li b{color:var(--soft);font-weight:600}
.sheet li[aria-selected=true] span{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:3px}
.sheet li:focus{outline-offset:-2px}
.close li{font-size:0}.close .stub text{display:none}
.close li.head,.close.sheet li:focus,.lit .close li.near:hover{font-size:11px;overflow:visible;z-index:1}
.branches{fill:none;stroke:var(--line)}.rails{stroke:var(--line)}
.lead{opacity:.32}.link>:nth-child(2){opacity:.82}
.stub text{font-size:11px;font-weight:600;stroke:var(--paper);stroke-width:3px;paint-order:stroke}
.paper-fill{fill:var(--paper)}.paper-stroke{stroke:var(--paper)}
.pale{opacity:.16}
.lit li:not(.near),.lit .mark:not(.near),.lit .link:not(.near),.lit .stub:not(.near){opacity:.14}
.panel{position:sticky;bottom:0;max-height:42vh;overflow:auto;padding:.6rem 1rem;background:var(--tint);border-top:1px solid var(--line);z-index:2}
.panel[hidden]{display:none}
.panel>button{float:right}
.panel-title{display:flex;align-items:center;gap:.4rem;margin:.1rem 0;font-size:1rem}
.panel ul{list-style:none;margin:.3rem 0;padding:0}.panel li button{display:inline-flex;align-items:center;gap:.4rem;text-align:left;border:0;background:none;color:var(--link)}
.panel dl{display:grid;grid-template-columns:9rem 1fr;gap:.15rem .8rem;margin:.4rem 0}.panel dt{color:var(--soft)}.panel dd{margin:0;white-space:pre-line}
.live>.note{padding:.2rem .6rem;margin:0;border-top:1px solid var(--line)}
td>a[href="#picture"],.item a[href="#picture"]{color:inherit}
tr:target,.item:target{outline:2px solid var(--link)}
@media (max-width:40rem){.panel dl{grid-template-columns:1fr}}
@media (prefers-reduced-motion:no-preference){.live li,.live .mark,.live .link,.live .stub{transition:opacity .12s}}
@media print{.live{display:none}.is-live{width:auto;margin-left:0}.is-live>img{display:block}td>a[href="#picture"],.item a[href="#picture"]{text-decoration:none}}
`;
