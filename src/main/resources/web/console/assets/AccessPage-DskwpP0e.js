const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/CreateTokenPanel-BzKQhB0A.js","assets/pages-laSwiiZJ.js","assets/session-C5rgPNFR.js","assets/index-8NM8uB-B.js","assets/useRouter-B0fkOHnw.js","assets/link-FxZiF23C.js","assets/route-Bd96LJ74.js","assets/useNavigate-BXzUuYMZ.js","assets/triangle-exclamation-point-CSsB2Ays.js","assets/useTextField-DGWlTaeh.js","assets/Dialog-CYaeOy0F.js","assets/useFormValidation-CPr4iODD.js","assets/TextField-1cdjqT_D.js","assets/FieldParts-BKtCdMmb.js","assets/x-BRdcquSf.js","assets/Countdown-BPsizfug.js","assets/Time-BIYmnyAN.js","assets/credentialNames-Ci4rPAkU.js","assets/credentials-BRLsSnws.js","assets/infiniteQueryOptions-Dfvzj6n2.js","assets/Badge-CquJAKQT.js","assets/verdicts-DU20vFaS.js","assets/circle-x-CJQ2Qjth.js","assets/useMutation-BLOA9k_q.js","assets/useToggleState-w1oGit0M.js","assets/index-D7WrjgQ3.css","assets/SelectField-BpUKx0ez.js","assets/ListBox-CK2Jheb-.js","assets/FormShell-tL3CVU20.js","assets/Question-CUR-eHs7.js","assets/SecretPanel-yRGrASGr.js","assets/Panel-CaTzYUC-.js","assets/CheckField-CUw9V_9C.js","assets/Checkbox-Du1XucQm.js","assets/useToggle-Dqcq85MO.js","assets/useSlot-BC2Stk2W.js","assets/CreateWorkspacePanel-KDG2F1Fq.js"])))=>i.map(i=>d[i]);
import{r as e}from"./route-Bd96LJ74.js";import{C as t,D as n,h as r,i,v as a,y as o}from"./index-8NM8uB-B.js";import{d as s,m as c,p as l}from"./session-C5rgPNFR.js";import{C as u,_ as d,a as f,f as p,g as m,h,l as g,mn as _,pn as v,r as y,t as b,u as ee,v as x,x as S}from"./pages-laSwiiZJ.js";import{n as te}from"./CredentialPanels-Dsz-f7ex.js";import{t as C}from"./useInfiniteQuery-CzmbbgJa.js";import{t as w}from"./clock-B332ga5u.js";import{t as T}from"./infiniteQueryOptions-Dfvzj6n2.js";import{t as E}from"./Badge-CquJAKQT.js";import{t as D}from"./KeyMark-BiUAIvn9.js";import{t as O}from"./MoreRows-Bv8F-Nqp.js";import{t as k}from"./Question-CUR-eHs7.js";import{r as A,t as j}from"./Time-BIYmnyAN.js";import{t as M}from"./TextField-1cdjqT_D.js";var N={name:`ban`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`M4.929 4.929 19.07 19.071`,key:`196cmz`}]]};N.node;var P=S(N),F=c(s(),1),I=p(`
  query ApiTokens($after: String) {
    apiTokens(first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        role
        environments
        hint
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`),L=p(`
  query Workspaces($after: String) {
    workspaces(first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        createdAt
      }
    }
  }
`),R=p(`
  mutation CreateToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`),z=p(`
  mutation RevokeToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      token {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`),B=p(`
  mutation CreateWorkspace($input: CreateWorkspaceInput!) {
    createWorkspace(input: $input) {
      ownerToken
      workspace {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`),V=p(`
  mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
    deleteWorkspace(input: $input) {
      deletedWorkspaceId
      userErrors {
        ...Refused
      }
    }
  }
`),H=T({queryKey:u.tokens,queryFn:async({pageParam:e,signal:t})=>(await h(I,{after:e},t)).apiTokens,initialPageParam:null,getNextPageParam:b}),U=T({queryKey:u.workspaces,queryFn:async({pageParam:e,signal:t})=>(await h(L,{after:e},t)).workspaces,initialPageParam:null,getNextPageParam:b}),W=_();function G(){let e=C(H);return(0,W.jsx)(y,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return n.length===0?(0,W.jsx)(f,{title:x.access.emptyTitle,children:(0,W.jsx)(`p`,{children:x.access.empty})}):(0,W.jsxs)(`div`,{className:`card rows`,children:[(0,W.jsx)(`ul`,{className:`rows`,"aria-label":x.access.listLabel,children:n.map(e=>(0,W.jsx)(K,{token:e},e.id))}),(0,W.jsx)(O,{list:e})]})}})}function K({token:e}){let[t,n]=(0,F.useState)(!1),[r]=(0,F.useState)(()=>Date.now()),i=!e.revokedAt&&e.expiresAt?new Date(e.expiresAt).getTime()<=r:!1,a=i||!!e.revokedAt;return(0,W.jsxs)(`li`,{className:d(`row`,`token-row`,a&&`dim`),children:[(0,W.jsx)(D,{filled:!a}),(0,W.jsxs)(`div`,{children:[(0,W.jsxs)(`p`,{className:`row-name`,children:[(0,W.jsx)(`span`,{children:e.name}),(0,W.jsx)(E,{children:x.roles[e.role]}),e.revokedAt&&(0,W.jsx)(E,{tone:`danger`,icon:P,children:x.access.revoked(A(e.revokedAt))}),i&&e.expiresAt&&(0,W.jsx)(E,{tone:`warning`,icon:w,children:x.access.expired(A(e.expiresAt))})]}),(0,W.jsxs)(`p`,{className:`row-detail`,children:[(0,W.jsx)(`span`,{className:`mono`,children:e.hint}),e.environments&&(0,W.jsx)(`span`,{children:x.access.onlyFor(e.environments)}),(0,W.jsxs)(`span`,{children:[x.access.lastUsed,` `,e.lastUsedAt?(0,W.jsx)(j,{at:e.lastUsedAt}):x.access.neverUsed]}),!a&&e.expiresAt&&(0,W.jsxs)(`span`,{children:[x.access.ends,` `,(0,W.jsx)(j,{at:e.expiresAt})]})]})]}),(0,W.jsxs)(`p`,{className:`row-when`,children:[x.access.created,` `,(0,W.jsx)(j,{at:e.createdAt})]}),(0,W.jsx)(`div`,{className:`row-actions`,children:!a&&(0,W.jsx)(m,{size:`small`,onPress:()=>n(!0),"aria-label":x.access.revokeNamed(e.name),children:x.access.revoke})}),t&&(0,W.jsx)(q,{token:e,onClose:()=>n(!1)})]})}function q({token:e,onClose:t}){let n=v(),a=i();return(0,W.jsx)(k,{title:x.access.revokeTitle(e.name),keep:x.access.keep,confirm:x.access.revokeConfirm,onConfirm:async()=>{await a(z,{id:e.id}),await n.invalidateQueries({queryKey:u.tokens}),r(x.access.revokedToast(e.name))},onClose:t,children:(0,W.jsx)(`p`,{children:x.access.revokeText})})}function J({workspace:e,onClose:n}){let a=v(),o=i(),[s,c]=(0,F.useState)(``);return(0,W.jsxs)(k,{title:x.access.deleteWorkspaceTitle(e.name),keep:x.access.keep,confirm:x.access.deleteWorkspaceConfirm,ready:s===e.name,onConfirm:async()=>{await o(V,{id:e.id,confirmName:s}),await a.invalidateQueries({queryKey:u.workspaces}),r(x.access.workspaceDeleted(e.name))},onClose:n,children:[(0,W.jsx)(t,{tone:`warning`,children:(0,W.jsx)(`p`,{children:x.access.deleteWorkspaceText})}),(0,W.jsx)(M,{label:x.access.confirmName(e.name),value:s,onChange:c})]})}var Y=e(`/access`);function X(){let e=C(U),t=Y.useNavigate();return(0,W.jsxs)(`section`,{className:`stack`,"aria-labelledby":`workspaces`,children:[(0,W.jsxs)(`div`,{className:`page-head`,children:[(0,W.jsxs)(`div`,{children:[(0,W.jsx)(`h2`,{id:`workspaces`,children:x.access.workspaces}),(0,W.jsx)(`p`,{children:x.access.workspacesLead})]}),(0,W.jsx)(m,{icon:n,onPress:()=>void t({search:{create:`workspace`}}),children:x.access.createWorkspace})]}),(0,W.jsx)(y,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return(0,W.jsxs)(`div`,{className:`card rows`,children:[(0,W.jsx)(`ul`,{className:`rows`,"aria-label":x.access.workspacesListLabel,children:n.map(e=>(0,W.jsx)(Z,{workspace:e},e.id))}),(0,W.jsx)(O,{list:e})]})}})]})}function Z({workspace:e}){let t=ee()?.workspace.id===e.id,[n,r]=(0,F.useState)(!1);return(0,W.jsxs)(`li`,{className:`workspace-row`,children:[(0,W.jsxs)(`p`,{className:`row-name`,children:[(0,W.jsx)(`span`,{children:e.name}),t&&(0,W.jsx)(E,{tone:`accent`,children:x.access.yours})]}),(0,W.jsxs)(`p`,{className:`row-when`,children:[x.access.created,` `,(0,W.jsx)(j,{at:e.createdAt})]}),!t&&(0,W.jsx)(m,{size:`small`,onPress:()=>r(!0),"aria-label":x.access.deleteWorkspaceNamed(e.name),children:x.access.deleteWorkspace}),n&&(0,W.jsx)(J,{workspace:e,onClose:()=>r(!1)})]})}var ne=l({AccessPage:()=>$}),Q=e(`/access`),re=(0,F.lazy)(async()=>({default:(await a(async()=>{let{CreateTokenPanel:e}=await import(`./CreateTokenPanel-BzKQhB0A.js`);return{CreateTokenPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35]))).CreateTokenPanel})),ie=(0,F.lazy)(async()=>({default:(await a(async()=>{let{CreateWorkspacePanel:e}=await import(`./CreateWorkspacePanel-KDG2F1Fq.js`);return{CreateWorkspacePanel:e}},__vite__mapDeps([36,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,28,29,30,31,32,33,34,35]))).CreateWorkspacePanel}));function $(){let{create:e}=Q.useSearch(),t=Q.useNavigate(),r=te(),i=g(`MANAGE_ACCESS`),a=g(`MANAGE_WORKSPACES`);return(0,W.jsxs)(o,{title:x.access.title,lead:x.access.lead,actions:i&&(0,W.jsx)(m,{variant:`primary`,icon:n,onPress:()=>void t({search:{create:`token`}}),children:x.access.create}),children:[(0,W.jsx)(G,{}),a&&(0,W.jsx)(X,{}),(0,W.jsxs)(F.Suspense,{children:[i&&e===`token`&&(0,W.jsx)(re,{onClose:r}),a&&e===`workspace`&&(0,W.jsx)(ie,{onClose:r})]})]})}export{$ as AccessPage,R as n,B as r,ne as t};