const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/CreateTokenPanel-CeXcCNjU.js","assets/pages-3SOM2bBO.js","assets/session-C5rgPNFR.js","assets/SelectField-CeQhNWZW.js","assets/ListBox-DlLA1R2-.js","assets/useTextField-C-A4GLAf.js","assets/Notice-EpugMwhI.js","assets/TextField-Da_3QUQe.js","assets/CheckField-BbjOz7Pn.js","assets/Checkbox-B9PG0Z4V.js","assets/index-JvjxR5tv.js","assets/ProviderLayout-B6JMgsy2.js","assets/route-Bc7gLQI3.js","assets/Badge-CZ5wol_7.js","assets/x-Cfu0pcyF.js","assets/toasts-COPNctqa.js","assets/circle-check-CYl3g_rq.js","assets/Menu-BTvqaObu.js","assets/plus-BSiNhwPs.js","assets/usePausedText-kGx814j1.js","assets/Page-D_uzbNcT.js","assets/Question-C8hOlBne.js","assets/Monogram-Cy1d1qRA.js","assets/preload-helper-DygEbaNj.js","assets/useInfiniteQuery-fxVFj9Zs.js","assets/infiniteQueryOptions-Dfvzj6n2.js","assets/index-CmIh8oZN.css","assets/SecretPanel-MKz-nAz4.js","assets/Panel-Xjk07EqJ.js","assets/CreateWorkspacePanel-DMqEsYmq.js"])))=>i.map(i=>d[i]);
import{r as e}from"./route-Bc7gLQI3.js";import{t}from"./plus-BSiNhwPs.js";import{d as n,m as r,p as i}from"./session-C5rgPNFR.js";import{S as a,_ as ee,a as o,f as s,fr as c,g as l,h as u,l as d,p as f,pr as p,r as m,t as h,u as g,v as _,w as v}from"./pages-3SOM2bBO.js";import{t as y}from"./Page-D_uzbNcT.js";import{a as b,c as x,n as S,s as C}from"./index-JvjxR5tv.js";import{t as w}from"./useInfiniteQuery-fxVFj9Zs.js";import{t as T}from"./infiniteQueryOptions-Dfvzj6n2.js";import{t as E}from"./Badge-CZ5wol_7.js";import{t as D}from"./MoreRows-CQwp_2bu.js";import{t as O}from"./Question-C8hOlBne.js";import{n as k}from"./toasts-COPNctqa.js";import{t as te}from"./Notice-EpugMwhI.js";import{t as A}from"./TextField-Da_3QUQe.js";import{t as j}from"./preload-helper-DygEbaNj.js";var M={name:`ban`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`M4.929 4.929 19.07 19.071`,key:`196cmz`}]]};M.node;var N=a(M),P={name:`clock`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`M12 6v6l4 2`,key:`mmk7yg`}]]};P.node;var F=a(P),I=r(n(),1),L=s(`
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
        hint
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`),R=s(`
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
`),z=s(`
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
`),B=s(`
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
`),V=s(`
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
`),H=s(`
  mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
    deleteWorkspace(input: $input) {
      deletedWorkspaceId
      userErrors {
        ...Refused
      }
    }
  }
`),U=T({queryKey:v.tokens,queryFn:async({pageParam:e,signal:t})=>(await u(L,{after:e},t)).apiTokens,initialPageParam:null,getNextPageParam:h}),W=T({queryKey:v.workspaces,queryFn:async({pageParam:e,signal:t})=>(await u(R,{after:e},t)).workspaces,initialPageParam:null,getNextPageParam:h}),G=p();function K(){let e=w(U);return(0,G.jsx)(m,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return n.length===0?(0,G.jsx)(o,{title:_.access.emptyTitle,children:(0,G.jsx)(`p`,{children:_.access.empty})}):(0,G.jsxs)(`div`,{className:`card rows`,children:[(0,G.jsx)(`ul`,{className:`rows`,"aria-label":_.access.listLabel,children:n.map(e=>(0,G.jsx)(q,{token:e},e.id))}),(0,G.jsx)(D,{list:e})]})}})}function q({token:e}){let[t,n]=(0,I.useState)(!1),[r]=(0,I.useState)(()=>Date.now()),i=!e.revokedAt&&e.expiresAt?new Date(e.expiresAt).getTime()<=r:!1,a=i||!!e.revokedAt;return(0,G.jsxs)(`li`,{className:ee(`row`,`token-row`,a&&`dim`),children:[(0,G.jsx)(x,{filled:!a}),(0,G.jsxs)(`div`,{children:[(0,G.jsxs)(`p`,{className:`row-name`,children:[(0,G.jsx)(`span`,{children:e.name}),(0,G.jsx)(E,{children:_.roles[e.role]}),e.revokedAt&&(0,G.jsx)(E,{tone:`danger`,icon:N,children:_.access.revoked(C(e.revokedAt))}),i&&e.expiresAt&&(0,G.jsx)(E,{tone:`warning`,icon:F,children:_.access.expired(C(e.expiresAt))})]}),(0,G.jsxs)(`p`,{className:`row-detail`,children:[(0,G.jsx)(`span`,{className:`mono`,children:e.hint}),(0,G.jsxs)(`span`,{children:[_.access.lastUsed,` `,e.lastUsedAt?(0,G.jsx)(b,{at:e.lastUsedAt}):_.access.neverUsed]}),!a&&e.expiresAt&&(0,G.jsxs)(`span`,{children:[_.access.ends,` `,(0,G.jsx)(b,{at:e.expiresAt})]})]})]}),(0,G.jsxs)(`p`,{className:`row-when`,children:[_.access.created,` `,(0,G.jsx)(b,{at:e.createdAt})]}),(0,G.jsx)(`div`,{className:`row-actions`,children:!a&&(0,G.jsx)(l,{size:`small`,onPress:()=>n(!0),"aria-label":_.access.revokeNamed(e.name),children:_.access.revoke})}),t&&(0,G.jsx)(J,{token:e,onClose:()=>n(!1)})]})}function J({token:e,onClose:t}){let n=c();return(0,G.jsx)(O,{title:_.access.revokeTitle(e.name),keep:_.access.keep,confirm:_.access.revokeConfirm,onConfirm:async()=>{await f(B,{input:{id:e.id}}),await n.invalidateQueries({queryKey:v.tokens}),k(_.access.revokedToast(e.name))},onClose:t,children:(0,G.jsx)(`p`,{children:_.access.revokeText})})}function Y({workspace:e,onClose:t}){let n=c(),[r,i]=(0,I.useState)(``);return(0,G.jsxs)(O,{title:_.access.deleteWorkspaceTitle(e.name),keep:_.access.keep,confirm:_.access.deleteWorkspaceConfirm,ready:r===e.name,onConfirm:async()=>{await f(H,{input:{id:e.id,confirmName:r}}),await n.invalidateQueries({queryKey:v.workspaces}),k(_.access.workspaceDeleted(e.name))},onClose:t,children:[(0,G.jsx)(te,{tone:`warning`,children:(0,G.jsx)(`p`,{children:_.access.deleteWorkspaceText})}),(0,G.jsx)(A,{label:_.access.confirmName(e.name),value:r,onChange:i})]})}var X=e(`/access`);function Z(){let e=w(W),n=X.useNavigate();return(0,G.jsxs)(`section`,{className:`stack`,"aria-labelledby":`workspaces`,children:[(0,G.jsxs)(`div`,{className:`page-head`,children:[(0,G.jsxs)(`div`,{children:[(0,G.jsx)(`h2`,{id:`workspaces`,children:_.access.workspaces}),(0,G.jsx)(`p`,{children:_.access.workspacesLead})]}),(0,G.jsx)(l,{icon:t,onPress:()=>void n({search:{create:`workspace`}}),children:_.access.createWorkspace})]}),(0,G.jsx)(m,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return(0,G.jsxs)(`div`,{className:`card rows`,children:[(0,G.jsx)(`ul`,{className:`rows`,"aria-label":_.access.workspacesListLabel,children:n.map(e=>(0,G.jsx)(ne,{workspace:e},e.id))}),(0,G.jsx)(D,{list:e})]})}})]})}function ne({workspace:e}){let t=g()?.workspace.id===e.id,[n,r]=(0,I.useState)(!1);return(0,G.jsxs)(`li`,{className:`workspace-row`,children:[(0,G.jsxs)(`p`,{className:`row-name`,children:[(0,G.jsx)(`span`,{children:e.name}),t&&(0,G.jsx)(E,{tone:`accent`,children:_.access.yours})]}),(0,G.jsxs)(`p`,{className:`row-when`,children:[_.access.created,` `,(0,G.jsx)(b,{at:e.createdAt})]}),!t&&(0,G.jsx)(l,{size:`small`,onPress:()=>r(!0),"aria-label":_.access.deleteWorkspaceNamed(e.name),children:_.access.deleteWorkspace}),n&&(0,G.jsx)(Y,{workspace:e,onClose:()=>r(!1)})]})}var re=i({AccessPage:()=>$}),Q=e(`/access`),ie=(0,I.lazy)(async()=>({default:(await j(async()=>{let{CreateTokenPanel:e}=await import(`./CreateTokenPanel-CeXcCNjU.js`);return{CreateTokenPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28]))).CreateTokenPanel})),ae=(0,I.lazy)(async()=>({default:(await j(async()=>{let{CreateWorkspacePanel:e}=await import(`./CreateWorkspacePanel-DMqEsYmq.js`);return{CreateWorkspacePanel:e}},__vite__mapDeps([29,1,2,7,5,6,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28]))).CreateWorkspacePanel}));function $(){let{create:e}=Q.useSearch(),n=Q.useNavigate(),r=S(),i=d(`MANAGE_ACCESS`),a=d(`MANAGE_WORKSPACES`);return(0,G.jsxs)(y,{title:_.access.title,lead:_.access.lead,actions:i&&(0,G.jsx)(l,{variant:`primary`,icon:t,onPress:()=>void n({search:{create:`token`}}),children:_.access.create}),children:[(0,G.jsx)(K,{}),a&&(0,G.jsx)(Z,{}),(0,G.jsxs)(I.Suspense,{children:[i&&e===`token`&&(0,G.jsx)(ie,{onClose:r}),a&&e===`workspace`&&(0,G.jsx)(ae,{onClose:r})]})]})}export{$ as AccessPage,z as n,V as r,re as t};