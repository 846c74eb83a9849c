const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/EntryPanel-ByykXixJ.js","assets/pages-3SOM2bBO.js","assets/session-C5rgPNFR.js","assets/route-Bc7gLQI3.js","assets/Badge-CZ5wol_7.js","assets/Panel-Xjk07EqJ.js","assets/x-Cfu0pcyF.js","assets/index-JvjxR5tv.js","assets/ProviderLayout-B6JMgsy2.js","assets/Notice-EpugMwhI.js","assets/useTextField-C-A4GLAf.js","assets/toasts-COPNctqa.js","assets/circle-check-CYl3g_rq.js","assets/Menu-BTvqaObu.js","assets/plus-BSiNhwPs.js","assets/usePausedText-kGx814j1.js","assets/Page-D_uzbNcT.js","assets/Question-C8hOlBne.js","assets/Monogram-Cy1d1qRA.js","assets/TextField-Da_3QUQe.js","assets/preload-helper-DygEbaNj.js","assets/useInfiniteQuery-fxVFj9Zs.js","assets/infiniteQueryOptions-Dfvzj6n2.js","assets/index-CmIh8oZN.css"])))=>i.map(i=>d[i]);
import{D as e,S as t,Zn as n,a as r,f as i,g as a,h as o,i as s,l as c,or as l,pr as u,r as d,s as f,t as p,v as m,w as h,y as g}from"./pages-3SOM2bBO.js";import{t as ee}from"./useInfiniteQuery-fxVFj9Zs.js";import{i as _,r as v}from"./route-Bc7gLQI3.js";import{_ as te,a as ne,h as re,s as y}from"./index-JvjxR5tv.js";import{n as b,t as x}from"./usePausedText-kGx814j1.js";import{d as S,m as C,p as w}from"./session-C5rgPNFR.js";import{t as T}from"./infiniteQueryOptions-Dfvzj6n2.js";import{t as E}from"./MoreRows-CQwp_2bu.js";import{t as D}from"./Page-D_uzbNcT.js";import{t as O}from"./SelectField-CeQhNWZW.js";import{t as k}from"./TextField-Da_3QUQe.js";import{t as A}from"./circle-check-CYl3g_rq.js";import{t as j}from"./Badge-CZ5wol_7.js";import{c as M,t as N}from"./Notice-EpugMwhI.js";import{t as P}from"./preload-helper-DygEbaNj.js";var F={name:`circle-x`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`m15 9-6 6`,key:`1uzhvr`}],[`path`,{d:`m9 9 6 6`,key:`z0biqf`}]],aliases:[`x-circle`]};F.node;var I=t(F),L={name:`shield-check`,size:24,node:[[`path`,{d:`M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z`,key:`oel41y`}],[`path`,{d:`m9 12 2 2 4-4`,key:`dzmm74`}]]};L.node;var R=t(L),z=C(S(),1);i(`
  fragment AuditRow on AuditEntry {
    id
    at
    actor
    action
    attempted
    outcome
    reason
    subject
    providerId
    credentialId
    customModelId
  }
`);var B=i(`
  query AuditEntries(
    $after: String
    $action: AuditAction
    $actor: String
    $credentialId: ID
    $from: DateTime
    $to: DateTime
  ) {
    auditEntries(
      first: 50
      after: $after
      action: $action
      actor: $actor
      credentialId: $credentialId
      from: $from
      to: $to
    ) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...AuditRow
      }
    }
  }
`),V=i(`
  query Entry($id: ID!) {
    node(id: $id) {
      ... on AuditEntry {
        ...AuditRow
        principal
        tokenId
        address
        requestId
        details
        hash
      }
    }
  }
`),H=i(`
  query VerifyAudit {
    verifyAudit {
      ok
      entries
      firstBadId
    }
  }
`);function U(e){return T({queryKey:[...h.audit,`entries`,e],queryFn:async({pageParam:t,signal:n})=>(await o(B,{after:t,action:e.action??null,actor:e.actor||null,credentialId:e.credential||null,from:K(e.from,0),to:K(e.to,1)},n)).auditEntries,initialPageParam:null,getNextPageParam:p})}function W(e){return`hash`in e}function G(e){return n({queryKey:[...h.audit,`entry`,e],queryFn:async({signal:t})=>{let{node:n}=await o(V,{id:e},t);return n&&W(n)?n:null}})}function K(e,t){if(!e)return null;let n=new Date(`${e}T00:00:00`);return Number.isNaN(n.getTime())?null:(n.setDate(n.getDate()+t),n.toISOString())}var q=u(),J=v(`/audit`),Y=Object.entries(m.audit.actions).map(([e,t])=>({value:e,label:t}));function X({filter:e}){let t=J.useNavigate(),n=e=>void t({search:t=>({...t,...e}),replace:!0});return(0,q.jsxs)(`div`,{className:`audit-filters`,role:`group`,"aria-label":m.audit.filters,children:[(0,q.jsx)(O,{label:m.audit.action,optional:`unsaid`,value:e.action??``,onChange:e=>n({action:e||void 0}),options:[{value:``,label:m.audit.allActions},...Y]}),(0,q.jsx)(ie,{value:e.actor??``,onChange:e=>n({actor:e||void 0})}),(0,q.jsx)(k,{label:m.audit.from,optional:`unsaid`,type:`date`,value:e.from??``,onChange:e=>n({from:e||void 0})}),(0,q.jsx)(k,{label:m.audit.to,optional:`unsaid`,type:`date`,value:e.to??``,onChange:e=>n({to:e||void 0})}),e.credential&&(0,q.jsxs)(`p`,{className:`help`,children:[m.audit.credential,` `,(0,q.jsx)(`span`,{className:`mono`,children:e.credential})]}),Object.values(e).some(Boolean)&&(0,q.jsx)(_,{to:`/audit`,className:`button`,children:m.audit.clear})]})}function ie({value:e,onChange:t}){let[n,r]=x(e,t);return(0,q.jsx)(k,{label:m.audit.actor,optional:`unsaid`,placeholder:m.audit.actorHelp,value:n,onChange:r,maxLength:255})}var ae={DONE:{icon:A},REFUSED:{tone:`warning`,icon:g},FAILED:{tone:`danger`,icon:I}};function oe({entries:e}){let t=m.audit;return(0,q.jsxs)(`table`,{className:`table`,"aria-label":t.listLabel,children:[(0,q.jsx)(`thead`,{children:(0,q.jsxs)(`tr`,{children:[(0,q.jsx)(`th`,{scope:`col`,children:t.when}),(0,q.jsx)(`th`,{scope:`col`,children:t.what}),(0,q.jsx)(`th`,{scope:`col`,children:t.subject}),(0,q.jsx)(`th`,{scope:`col`,children:t.who}),(0,q.jsx)(`th`,{scope:`col`,children:t.outcome})]})}),(0,q.jsx)(`tbody`,{children:e.map(e=>(0,q.jsxs)(`tr`,{children:[(0,q.jsx)(`td`,{className:`when`,children:(0,q.jsx)(ne,{at:e.at})}),(0,q.jsx)(`td`,{children:(0,q.jsx)(_,{to:`/audit`,search:t=>({...t,entry:e.id}),"aria-label":t.open(Z(e),y(e.at)),children:Z(e)})}),(0,q.jsx)(`td`,{children:[e.subject,e.providerId].filter(Boolean).join(` · `)}),(0,q.jsx)(`td`,{children:e.actor}),(0,q.jsx)(`td`,{children:(0,q.jsx)(j,{...ae[e.outcome],children:t.outcomes[e.outcome]})})]},e.id))})]})}function Z(e){return m.audit.actions[e.attempted??e.action]}function se(){let e=c(`READ_AUDIT`),t=M({mutationFn:async()=>(await o(H,{})).verifyAudit});return{button:e&&(0,q.jsx)(a,{icon:R,isPending:t.isPending,onPress:()=>t.mutate(),children:t.isPending?m.audit.verifying:m.audit.verify}),result:(0,q.jsx)(Q,{error:t.error,data:t.data})}}function Q({error:e,data:t}){return(0,q.jsxs)(`div`,{role:`status`,className:`result`,children:[!!e&&(0,q.jsxs)(N,{tone:`danger`,children:[(0,q.jsx)(`p`,{children:ce(e)?m.audit.busy:f(e)}),(0,q.jsx)(s,{of:e})]}),t?.ok&&(0,q.jsx)(N,{tone:`accent`,icon:R,children:(0,q.jsx)(`p`,{children:m.audit.verified(t.entries)})}),t&&!t.ok&&(0,q.jsxs)(N,{tone:`danger`,children:[(0,q.jsx)(`p`,{children:m.audit.broken(t.entries)}),t.firstBadId&&(0,q.jsx)(_,{to:`/audit`,search:{entry:t.firstBadId},children:m.audit.firstBad})]})]})}function ce(t){return t instanceof e&&t.code===`BUSY`}var le=w({AuditPage:()=>$}),ue=v(`/audit`),de=(0,z.lazy)(async()=>({default:(await P(async()=>{let{EntryPanel:e}=await import(`./EntryPanel-ByykXixJ.js`);return{EntryPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]))).EntryPanel}));function $(){let{entry:e,action:t,...n}=ue.useSearch(),r={...n,...t&&t in m.audit.actions?{action:t}:{}},i=Object.values(r).some(Boolean),a=ee({...U(r),placeholderData:l}),o=se(),s=a.data?.pages[0]?.totalCount;return(0,z.useEffect)(()=>{i&&s!==void 0&&re(m.audit.found(s))},[i,s]),(0,q.jsxs)(D,{title:m.audit.title,lead:m.audit.lead,actions:o.button,children:[o.result,(0,q.jsx)(X,{filter:r}),(0,q.jsx)(d,{query:a,children:({pages:e})=>{let t=e.flatMap(e=>e.nodes);return t.length===0?(0,q.jsx)(fe,{isFiltered:i}):(0,q.jsxs)(`div`,{className:`card`,children:[(0,q.jsx)(oe,{entries:t}),(0,q.jsx)(E,{list:a})]})}}),(0,q.jsx)(z.Suspense,{children:e!==void 0&&(0,q.jsx)(de,{id:e})})]})}function fe({isFiltered:e}){return e?(0,q.jsx)(r,{title:m.audit.noneFoundTitle,icon:b,children:(0,q.jsx)(_,{to:`/audit`,className:`button`,children:m.audit.clear})}):(0,q.jsx)(r,{title:m.audit.emptyTitle,icon:te,children:(0,q.jsx)(`p`,{children:m.audit.empty})})}export{$ as AuditPage,Z as n,G as r,le as t};