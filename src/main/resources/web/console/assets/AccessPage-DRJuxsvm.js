const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/CreateTokenPanel-DyRhgcv2.js","assets/pages-h_lndIRw.js","assets/session-C5rgPNFR.js","assets/index-DmC1z-8g.js","assets/useTextField-DGCLwbzO.js","assets/Dialog-DrSxW3ow.js","assets/useFormValidation-NY3bpxkh.js","assets/credentials-1dQmBpk2.js","assets/infiniteQueryOptions-Dfvzj6n2.js","assets/circle-x-B9ul8sW0.js","assets/index-CqEh9dY8.css","assets/SelectField-KOrectN7.js","assets/ListBox-CAZ-hxOw.js","assets/FormShell-BBcBUmg_.js","assets/Question-DNPtnZ_F.js","assets/SecretPanel-BT76rttB.js","assets/Panel-C2s4MeKd.js","assets/CheckField-Wycd5wOh.js","assets/Checkbox-BH4w3e7s.js","assets/useToggle-BZKZg6Fh.js","assets/useSlot-BUnuam9S.js","assets/CreateWorkspacePanel-BkQe9VWE.js"])))=>i.map(i=>d[i]);
import{C as e,H as t,I as n,N as r,O as i,T as a,c as o,i as s,k as c,nt as l,v as u}from"./index-DmC1z-8g.js";import{d,m as f,p as ee}from"./session-C5rgPNFR.js";import{S as p,_ as m,a as h,d as g,g as _,hn as v,mn as y,p as b,r as x,t as S,u as C,v as w,w as T,y as E}from"./pages-h_lndIRw.js";import{n as te}from"./CredentialPanels-DNH9vti6.js";import{t as D}from"./useInfiniteQuery-B21EQdXD.js";import{t as O}from"./clock-C0m3IEIl.js";import{t as k}from"./infiniteQueryOptions-Dfvzj6n2.js";import{t as A}from"./KeyMark-A3IxXs7K.js";import{t as j}from"./MoreRows-Dyyy1flZ.js";import{t as M}from"./Question-DNPtnZ_F.js";var N={name:`ban`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`M4.929 4.929 19.07 19.071`,key:`196cmz`}]]};N.node;var P=p(N),F=f(d(),1),I=b(`
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
`),L=b(`
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
`),R=b(`
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
`),z=b(`
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
`),B=b(`
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
`),V=b(`
  mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
    deleteWorkspace(input: $input) {
      deletedWorkspaceId
      userErrors {
        ...Refused
      }
    }
  }
`),H=k({queryKey:T.tokens,queryFn:async({pageParam:e,signal:t})=>(await _(I,{after:e},t)).apiTokens,initialPageParam:null,getNextPageParam:S}),U=k({queryKey:T.workspaces,queryFn:async({pageParam:e,signal:t})=>(await _(L,{after:e},t)).workspaces,initialPageParam:null,getNextPageParam:S}),W=v();function G(){let e=D(H);return(0,W.jsx)(x,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return n.length===0?(0,W.jsx)(h,{title:E.access.emptyTitle,children:(0,W.jsx)(`p`,{children:E.access.empty})}):(0,W.jsxs)(`div`,{className:`card rows`,children:[(0,W.jsx)(`ul`,{className:`rows`,"aria-label":E.access.listLabel,children:n.map(e=>(0,W.jsx)(K,{token:e},e.id))}),(0,W.jsx)(j,{list:e})]})}})}function K({token:t}){let[n,r]=(0,F.useState)(!1),[i]=(0,F.useState)(()=>Date.now()),s=!t.revokedAt&&t.expiresAt?new Date(t.expiresAt).getTime()<=i:!1,c=s||!!t.revokedAt;return(0,W.jsxs)(`li`,{className:w(`row`,`token-row`,c&&`dim`),children:[(0,W.jsx)(A,{filled:!c}),(0,W.jsxs)(`div`,{children:[(0,W.jsxs)(`p`,{className:`row-name`,children:[(0,W.jsx)(`span`,{children:t.name}),(0,W.jsx)(o,{children:E.roles[t.role]}),t.revokedAt&&(0,W.jsx)(o,{tone:`danger`,icon:P,children:E.access.revoked(a(t.revokedAt))}),s&&t.expiresAt&&(0,W.jsx)(o,{tone:`warning`,icon:O,children:E.access.expired(a(t.expiresAt))})]}),(0,W.jsxs)(`p`,{className:`row-detail`,children:[(0,W.jsx)(`span`,{className:`mono`,children:t.hint}),t.environments&&(0,W.jsx)(`span`,{children:E.access.onlyFor(t.environments)}),(0,W.jsxs)(`span`,{children:[E.access.lastUsed,` `,t.lastUsedAt?(0,W.jsx)(e,{at:t.lastUsedAt}):E.access.neverUsed]}),!c&&t.expiresAt&&(0,W.jsxs)(`span`,{children:[E.access.ends,` `,(0,W.jsx)(e,{at:t.expiresAt})]})]})]}),(0,W.jsxs)(`p`,{className:`row-when`,children:[E.access.created,` `,(0,W.jsx)(e,{at:t.createdAt})]}),(0,W.jsx)(`div`,{className:`row-actions`,children:!c&&(0,W.jsx)(m,{size:`small`,onPress:()=>r(!0),"aria-label":E.access.revokeNamed(t.name),children:E.access.revoke})}),n&&(0,W.jsx)(q,{token:t,onClose:()=>r(!1)})]})}function q({token:e,onClose:t}){let n=y(),r=s();return(0,W.jsx)(M,{title:E.access.revokeTitle(e.name),keep:E.access.keep,confirm:E.access.revokeConfirm,onConfirm:async()=>{await r(z,{id:e.id}),await n.invalidateQueries({queryKey:T.tokens}),u(E.access.revokedToast(e.name))},onClose:t,children:(0,W.jsx)(`p`,{children:E.access.revokeText})})}function J({workspace:e,onClose:t}){let i=y(),a=s(),[o,c]=(0,F.useState)(``);return(0,W.jsxs)(M,{title:E.access.deleteWorkspaceTitle(e.name),keep:E.access.keep,confirm:E.access.deleteWorkspaceConfirm,ready:o===e.name,onConfirm:async()=>{await a(V,{id:e.id,confirmName:o}),await i.invalidateQueries({queryKey:T.workspaces}),u(E.access.workspaceDeleted(e.name))},onClose:t,children:[(0,W.jsx)(n,{tone:`warning`,children:(0,W.jsx)(`p`,{children:E.access.deleteWorkspaceText})}),(0,W.jsx)(r,{label:E.access.confirmName(e.name),value:o,onChange:c})]})}var Y=l(`/access`);function X(){let e=D(U),n=Y.useNavigate();return(0,W.jsxs)(`section`,{className:`stack`,"aria-labelledby":`workspaces`,children:[(0,W.jsxs)(`div`,{className:`page-head`,children:[(0,W.jsxs)(`div`,{children:[(0,W.jsx)(`h2`,{id:`workspaces`,children:E.access.workspaces}),(0,W.jsx)(`p`,{children:E.access.workspacesLead})]}),(0,W.jsx)(m,{icon:t,onPress:()=>void n({search:{create:`workspace`}}),children:E.access.createWorkspace})]}),(0,W.jsx)(x,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return(0,W.jsxs)(`div`,{className:`card rows`,children:[(0,W.jsx)(`ul`,{className:`rows`,"aria-label":E.access.workspacesListLabel,children:n.map(e=>(0,W.jsx)(Z,{workspace:e},e.id))}),(0,W.jsx)(j,{list:e})]})}})]})}function Z({workspace:t}){let n=g()?.workspace.id===t.id,[r,i]=(0,F.useState)(!1);return(0,W.jsxs)(`li`,{className:`workspace-row`,children:[(0,W.jsxs)(`p`,{className:`row-name`,children:[(0,W.jsx)(`span`,{children:t.name}),n&&(0,W.jsx)(o,{tone:`accent`,children:E.access.yours})]}),(0,W.jsxs)(`p`,{className:`row-when`,children:[E.access.created,` `,(0,W.jsx)(e,{at:t.createdAt})]}),!n&&(0,W.jsx)(m,{size:`small`,onPress:()=>i(!0),"aria-label":E.access.deleteWorkspaceNamed(t.name),children:E.access.deleteWorkspace}),r&&(0,W.jsx)(J,{workspace:t,onClose:()=>i(!1)})]})}var ne=ee({AccessPage:()=>$}),Q=l(`/access`),re=(0,F.lazy)(async()=>({default:(await i(async()=>{let{CreateTokenPanel:e}=await import(`./CreateTokenPanel-DyRhgcv2.js`);return{CreateTokenPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]))).CreateTokenPanel})),ie=(0,F.lazy)(async()=>({default:(await i(async()=>{let{CreateWorkspacePanel:e}=await import(`./CreateWorkspacePanel-BkQe9VWE.js`);return{CreateWorkspacePanel:e}},__vite__mapDeps([21,1,2,3,4,5,6,7,8,9,10,13,14,15,16,17,18,19,20]))).CreateWorkspacePanel}));function $(){let{create:e}=Q.useSearch(),n=Q.useNavigate(),r=te(),i=C(`MANAGE_ACCESS`),a=C(`MANAGE_WORKSPACES`);return(0,W.jsxs)(c,{title:E.access.title,lead:E.access.lead,actions:i&&(0,W.jsx)(m,{variant:`primary`,icon:t,onPress:()=>void n({search:{create:`token`}}),children:E.access.create}),children:[(0,W.jsx)(G,{}),a&&(0,W.jsx)(X,{}),(0,W.jsxs)(F.Suspense,{children:[i&&e===`token`&&(0,W.jsx)(re,{onClose:r}),a&&e===`workspace`&&(0,W.jsx)(ie,{onClose:r})]})]})}export{$ as AccessPage,R as n,B as r,ne as t};