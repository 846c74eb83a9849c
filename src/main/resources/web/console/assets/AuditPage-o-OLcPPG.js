const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/EntryPanel-CpjP40Ea.js","assets/pages-laSwiiZJ.js","assets/session-C5rgPNFR.js","assets/route-Bd96LJ74.js","assets/useRouter-B0fkOHnw.js","assets/link-FxZiF23C.js","assets/useNavigate-BXzUuYMZ.js","assets/Panel-CaTzYUC-.js","assets/x-BRdcquSf.js","assets/Dialog-CYaeOy0F.js","assets/Time-BIYmnyAN.js"])))=>i.map(i=>d[i]);
import{C as e,E as t,Zt as n,a as r,f as i,g as a,h as o,i as s,l as ee,mn as c,on as te,r as ne,s as l,t as u,v as d,x as f}from"./pages-laSwiiZJ.js";import{t as p}from"./useInfiniteQuery-CzmbbgJa.js";import{r as m}from"./route-Bd96LJ74.js";import{t as h}from"./link-FxZiF23C.js";import{C as g,E as re,T as _,_ as v,n as y,v as b,y as x}from"./index-8NM8uB-B.js";import{d as S,m as C,p as w}from"./session-C5rgPNFR.js";import{t as T}from"./infiniteQueryOptions-Dfvzj6n2.js";import{t as E}from"./MoreRows-Bv8F-Nqp.js";import{t as D}from"./SelectField-BpUKx0ez.js";import{t as O}from"./TextField-1cdjqT_D.js";import{n as k,t as A}from"./circle-x-CJQ2Qjth.js";import{t as j}from"./triangle-exclamation-point-CSsB2Ays.js";import{t as M}from"./Badge-CquJAKQT.js";import{r as N,t as P}from"./Time-BIYmnyAN.js";import{t as F}from"./useMutation-BLOA9k_q.js";var I={name:`shield-check`,size:24,node:[[`path`,{d:`M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z`,key:`oel41y`}],[`path`,{d:`m9 12 2 2 4-4`,key:`dzmm74`}]]};I.node;var L=f(I),R=C(S(),1);i(`
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
`);var z=i(`
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
`),B=i(`
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
`),V=i(`
  query VerifyAudit {
    verifyAudit {
      ok
      entries
      firstBadId
    }
  }
`);function H(t){return T({queryKey:[...e.audit,`entries`,t],queryFn:async({pageParam:e,signal:n})=>(await o(z,{after:e,action:t.action??null,actor:t.actor||null,credentialId:t.credential||null,from:G(t.from,0),to:G(t.to,1)},n)).auditEntries,initialPageParam:null,getNextPageParam:u})}function U(e){return`hash`in e}function W(t){return n({queryKey:[...e.audit,`entry`,t],queryFn:async({signal:e})=>{let{node:n}=await o(B,{id:t},e);return n&&U(n)?n:null}})}function G(e,t){if(!e)return null;let n=new Date(`${e}T00:00:00`);return Number.isNaN(n.getTime())?null:(n.setDate(n.getDate()+t),n.toISOString())}var K=c(),q=m(`/audit`),J=Object.entries(d.audit.actions).map(([e,t])=>({value:e,label:t}));function Y({filter:e}){let t=q.useNavigate(),n=e=>void t({search:t=>({...t,...e}),replace:!0});return(0,K.jsxs)(`div`,{className:`audit-filters`,role:`group`,"aria-label":d.audit.filters,children:[(0,K.jsx)(D,{label:d.audit.action,optional:`unsaid`,value:e.action??``,onChange:e=>n({action:e||void 0}),options:[{value:``,label:d.audit.allActions},...J]}),(0,K.jsx)(X,{value:e.actor??``,onChange:e=>n({actor:e||void 0})}),(0,K.jsx)(O,{label:d.audit.from,optional:`unsaid`,type:`date`,value:e.from??``,onChange:e=>n({from:e||void 0})}),(0,K.jsx)(O,{label:d.audit.to,optional:`unsaid`,type:`date`,value:e.to??``,onChange:e=>n({to:e||void 0})}),e.credential&&(0,K.jsxs)(`p`,{className:`help`,children:[d.audit.credential,` `,(0,K.jsx)(`span`,{className:`mono`,children:e.credential})]}),Object.values(e).some(Boolean)&&(0,K.jsx)(h,{to:`/audit`,className:`button`,children:d.audit.clear})]})}function X({value:e,onChange:t}){let[n,r]=y(e,t);return(0,K.jsx)(O,{label:d.audit.actor,optional:`unsaid`,placeholder:d.audit.actorHelp,value:n,onChange:r,maxLength:255})}var ie={DONE:{icon:k},REFUSED:{tone:`warning`,icon:j},FAILED:{tone:`danger`,icon:A}};function ae({entries:e}){let t=d.audit;return(0,K.jsxs)(`table`,{className:`table`,"aria-label":t.listLabel,children:[(0,K.jsx)(`thead`,{children:(0,K.jsxs)(`tr`,{children:[(0,K.jsx)(`th`,{scope:`col`,children:t.when}),(0,K.jsx)(`th`,{scope:`col`,children:t.what}),(0,K.jsx)(`th`,{scope:`col`,children:t.subject}),(0,K.jsx)(`th`,{scope:`col`,children:t.who}),(0,K.jsx)(`th`,{scope:`col`,children:t.outcome})]})}),(0,K.jsx)(`tbody`,{children:e.map(e=>(0,K.jsxs)(`tr`,{children:[(0,K.jsx)(`td`,{className:`when`,children:(0,K.jsx)(P,{at:e.at})}),(0,K.jsx)(`td`,{children:(0,K.jsx)(h,{to:`/audit`,search:t=>({...t,entry:e.id}),"aria-label":t.open(Z(e),N(e.at)),children:Z(e)})}),(0,K.jsx)(`td`,{children:[e.subject,e.providerId].filter(Boolean).join(` · `)}),(0,K.jsx)(`td`,{children:e.actor}),(0,K.jsx)(`td`,{children:(0,K.jsx)(M,{...ie[e.outcome],children:t.outcomes[e.outcome]})})]},e.id))})]})}function Z(e){return d.audit.actions[e.attempted??e.action]}function oe(){let e=ee(`READ_AUDIT`),t=F({mutationFn:async()=>(await o(V,{})).verifyAudit});return{button:e&&(0,K.jsx)(a,{icon:L,isPending:t.isPending,onPress:()=>t.mutate(),children:t.isPending?d.audit.verifying:d.audit.verify}),result:(0,K.jsx)(se,{error:t.error,data:t.data})}}function se({error:e,data:t}){return(0,K.jsxs)(`div`,{role:`status`,className:`result`,children:[!!e&&(0,K.jsxs)(g,{tone:`danger`,children:[(0,K.jsx)(`p`,{children:Q(e)?d.audit.busy:l(e)}),(0,K.jsx)(s,{of:e})]}),t?.ok&&(0,K.jsx)(g,{tone:`accent`,icon:L,children:(0,K.jsx)(`p`,{children:d.audit.verified(t.entries)})}),t&&!t.ok&&(0,K.jsxs)(g,{tone:`danger`,children:[(0,K.jsx)(`p`,{children:d.audit.broken(t.entries)}),t.firstBadId&&(0,K.jsx)(h,{to:`/audit`,search:{entry:t.firstBadId},children:d.audit.firstBad})]})]})}function Q(e){return e instanceof t&&e.code===`BUSY`}var ce=w({AuditPage:()=>$}),le=m(`/audit`),ue=(0,R.lazy)(async()=>({default:(await b(async()=>{let{EntryPanel:e}=await import(`./EntryPanel-CpjP40Ea.js`);return{EntryPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10]))).EntryPanel}));function $(){let{entry:e,action:t,...n}=le.useSearch(),r={...n,...t&&t in d.audit.actions?{action:t}:{}},i=Object.values(r).some(Boolean),a=p({...H(r),placeholderData:te}),o=oe(),s=a.data?.pages[0]?.totalCount;return(0,R.useEffect)(()=>{i&&s!==void 0&&v(d.audit.found(s))},[i,s]),(0,K.jsxs)(x,{title:d.audit.title,lead:d.audit.lead,actions:o.button,children:[o.result,(0,K.jsx)(Y,{filter:r}),(0,K.jsx)(ne,{query:a,children:({pages:e})=>{let t=e.flatMap(e=>e.nodes);return t.length===0?(0,K.jsx)(de,{isFiltered:i}):(0,K.jsxs)(`div`,{className:`card`,children:[(0,K.jsx)(ae,{entries:t}),(0,K.jsx)(E,{list:a})]})}}),(0,K.jsx)(R.Suspense,{children:e!==void 0&&(0,K.jsx)(ue,{id:e})})]})}function de({isFiltered:e}){return e?(0,K.jsx)(r,{title:d.audit.noneFoundTitle,icon:_,children:(0,K.jsx)(h,{to:`/audit`,className:`button`,children:d.audit.clear})}):(0,K.jsx)(r,{title:d.audit.emptyTitle,icon:re,children:(0,K.jsx)(`p`,{children:d.audit.empty})})}export{$ as AuditPage,Z as n,W as r,ce as t};