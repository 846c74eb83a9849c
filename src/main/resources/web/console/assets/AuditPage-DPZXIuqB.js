const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/EntryPanel-D7w5iCD0.js","assets/pages-h_lndIRw.js","assets/session-C5rgPNFR.js","assets/index-DmC1z-8g.js","assets/useTextField-DGCLwbzO.js","assets/Dialog-DrSxW3ow.js","assets/useFormValidation-NY3bpxkh.js","assets/credentials-1dQmBpk2.js","assets/infiniteQueryOptions-Dfvzj6n2.js","assets/circle-x-B9ul8sW0.js","assets/index-CqEh9dY8.css","assets/Panel-C2s4MeKd.js"])))=>i.map(i=>d[i]);
import{D as e,Qt as t,S as n,_ as r,a as i,g as a,hn as o,i as s,p as c,r as l,s as u,sn as ee,t as te,u as d,w as f,y as p}from"./pages-h_lndIRw.js";import{t as m}from"./useInfiniteQuery-B21EQdXD.js";import{B as h,C as g,D as _,I as v,N as y,O as ne,T as b,V as x,c as S,k as C,n as w,nt as T,rt as E,st as D,z as O}from"./index-DmC1z-8g.js";import{d as k,m as A,p as j}from"./session-C5rgPNFR.js";import{t as M}from"./infiniteQueryOptions-Dfvzj6n2.js";import{t as N}from"./MoreRows-Dyyy1flZ.js";import{t as P}from"./SelectField-KOrectN7.js";import{n as F,t as I}from"./circle-x-B9ul8sW0.js";var L={name:`shield-check`,size:24,node:[[`path`,{d:`M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z`,key:`oel41y`}],[`path`,{d:`m9 12 2 2 4-4`,key:`dzmm74`}]]};L.node;var R=n(L),z=A(k(),1);c(`
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
`);var re=c(`
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
`),B=c(`
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
`),V=c(`
  query VerifyAudit {
    verifyAudit {
      ok
      entries
      firstBadId
    }
  }
`);function H(e){return M({queryKey:[...f.audit,`entries`,e],queryFn:async({pageParam:t,signal:n})=>(await a(re,{after:t,action:e.action??null,actor:e.actor||null,credentialId:e.credential||null,from:G(e.from,0),to:G(e.to,1)},n)).auditEntries,initialPageParam:null,getNextPageParam:te})}function U(e){return`hash`in e}function W(e){return t({queryKey:[...f.audit,`entry`,e],queryFn:async({signal:t})=>{let{node:n}=await a(B,{id:e},t);return n&&U(n)?n:null}})}function G(e,t){if(!e)return null;let n=new Date(`${e}T00:00:00`);return Number.isNaN(n.getTime())?null:(n.setDate(n.getDate()+t),n.toISOString())}var K=o(),q=T(`/audit`),J=Object.entries(p.audit.actions).map(([e,t])=>({value:e,label:t}));function Y({filter:e}){let t=q.useNavigate(),n=e=>void t({search:t=>({...t,...e}),replace:!0});return(0,K.jsxs)(`div`,{className:`audit-filters`,role:`group`,"aria-label":p.audit.filters,children:[(0,K.jsx)(P,{label:p.audit.action,optional:`unsaid`,value:e.action??``,onChange:e=>n({action:e||void 0}),options:[{value:``,label:p.audit.allActions},...J]}),(0,K.jsx)(X,{value:e.actor??``,onChange:e=>n({actor:e||void 0})}),(0,K.jsx)(y,{label:p.audit.from,optional:`unsaid`,type:`date`,value:e.from??``,onChange:e=>n({from:e||void 0})}),(0,K.jsx)(y,{label:p.audit.to,optional:`unsaid`,type:`date`,value:e.to??``,onChange:e=>n({to:e||void 0})}),e.credential&&(0,K.jsxs)(`p`,{className:`help`,children:[p.audit.credential,` `,(0,K.jsx)(`span`,{className:`mono`,children:e.credential})]}),Object.values(e).some(Boolean)&&(0,K.jsx)(E,{to:`/audit`,className:`button`,children:p.audit.clear})]})}function X({value:e,onChange:t}){let[n,r]=w(e,t);return(0,K.jsx)(y,{label:p.audit.actor,optional:`unsaid`,placeholder:p.audit.actorHelp,value:n,onChange:r,maxLength:255})}var ie={DONE:{icon:F},REFUSED:{tone:`warning`,icon:O},FAILED:{tone:`danger`,icon:I}};function ae({entries:e}){let t=p.audit;return(0,K.jsxs)(`table`,{className:`table`,"aria-label":t.listLabel,children:[(0,K.jsx)(`thead`,{children:(0,K.jsxs)(`tr`,{children:[(0,K.jsx)(`th`,{scope:`col`,children:t.when}),(0,K.jsx)(`th`,{scope:`col`,children:t.what}),(0,K.jsx)(`th`,{scope:`col`,children:t.subject}),(0,K.jsx)(`th`,{scope:`col`,children:t.who}),(0,K.jsx)(`th`,{scope:`col`,children:t.outcome})]})}),(0,K.jsx)(`tbody`,{children:e.map(e=>(0,K.jsxs)(`tr`,{children:[(0,K.jsx)(`td`,{className:`when`,children:(0,K.jsx)(g,{at:e.at})}),(0,K.jsx)(`td`,{children:(0,K.jsx)(E,{to:`/audit`,search:t=>({...t,entry:e.id}),"aria-label":t.open(Z(e),b(e.at)),children:Z(e)})}),(0,K.jsx)(`td`,{children:[oe(e),e.providerId].filter(Boolean).join(` · `)}),(0,K.jsx)(`td`,{children:e.actor}),(0,K.jsx)(`td`,{children:(0,K.jsx)(S,{...ie[e.outcome],children:t.outcomes[e.outcome]})})]},e.id))})]})}function Z({action:e,attempted:t,outcome:n}){let{actions:r,attempt:i}=p.audit,a=t??e;return n===`DONE`||a===`ACCESS_DENIED`?r[a]:i(r[a])}function oe({action:e,subject:t}){return e===`ACCESS_DENIED`?null:t}function se(){let e=d(`READ_AUDIT`),t=D({mutationFn:async()=>(await a(V,{})).verifyAudit});return{button:e&&(0,K.jsx)(r,{icon:R,isPending:t.isPending,onPress:()=>t.mutate(),children:t.isPending?p.audit.verifying:p.audit.verify}),result:(0,K.jsx)(Q,{error:t.error,data:t.data})}}function Q({error:e,data:t}){return(0,K.jsxs)(`div`,{role:`status`,className:`result`,children:[!!e&&(0,K.jsxs)(v,{tone:`danger`,children:[(0,K.jsx)(`p`,{children:ce(e)?p.audit.busy:u(e)}),(0,K.jsx)(s,{of:e})]}),t?.ok&&(0,K.jsx)(v,{tone:`accent`,icon:R,children:(0,K.jsx)(`p`,{children:p.audit.verified(t.entries)})}),t&&!t.ok&&(0,K.jsxs)(v,{tone:`danger`,children:[(0,K.jsx)(`p`,{children:p.audit.broken(t.entries)}),t.firstBadId&&(0,K.jsx)(E,{to:`/audit`,search:{entry:t.firstBadId},children:p.audit.firstBad})]})]})}function ce(t){return t instanceof e&&t.code===`BUSY`}var le=j({AuditPage:()=>$}),ue=T(`/audit`),de=(0,z.lazy)(async()=>({default:(await ne(async()=>{let{EntryPanel:e}=await import(`./EntryPanel-D7w5iCD0.js`);return{EntryPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11]))).EntryPanel}));function $(){let{entry:e,action:t,...n}=ue.useSearch(),r={...n,...t&&t in p.audit.actions?{action:t}:{}},i=Object.values(r).some(Boolean),a=m({...H(r),placeholderData:ee}),o=se(),s=a.data?.pages[0]?.totalCount;return(0,z.useEffect)(()=>{i&&s!==void 0&&_(p.audit.found(s))},[i,s]),(0,K.jsxs)(C,{title:p.audit.title,lead:p.audit.lead,actions:o.button,children:[o.result,(0,K.jsx)(Y,{filter:r}),(0,K.jsx)(l,{query:a,children:({pages:e})=>{let t=e.flatMap(e=>e.nodes);return t.length===0?(0,K.jsx)(fe,{isFiltered:i}):(0,K.jsxs)(`div`,{className:`card`,children:[(0,K.jsx)(ae,{entries:t}),(0,K.jsx)(N,{list:a})]})}}),(0,K.jsx)(z.Suspense,{children:e!==void 0&&(0,K.jsx)(de,{id:e})})]})}function fe({isFiltered:e}){return e?(0,K.jsx)(i,{title:p.audit.noneFoundTitle,icon:h,children:(0,K.jsx)(E,{to:`/audit`,className:`button`,children:p.audit.clear})}):(0,K.jsx)(i,{title:p.audit.emptyTitle,icon:x,children:(0,K.jsx)(`p`,{children:p.audit.empty})})}export{$ as AuditPage,Z as n,W as r,le as t};