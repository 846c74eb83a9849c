const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/CreateTokenPanel-DDl5dtPK.js","assets/pages-laSwiiZJ.js","assets/session-C5rgPNFR.js","assets/Question-CT--hnLd.js","assets/useMutation-BLOA9k_q.js","assets/Dialog-CYaeOy0F.js","assets/x-BRdcquSf.js","assets/Notice-_1QBFgdb.js","assets/triangle-exclamation-point-CSsB2Ays.js","assets/SelectField-BpUKx0ez.js","assets/ListBox-CK2Jheb-.js","assets/useTextField-DGWlTaeh.js","assets/useFormValidation-CPr4iODD.js","assets/FieldParts-BKtCdMmb.js","assets/TextField-1cdjqT_D.js","assets/FormShell-BXbMj-o4.js","assets/useRouter-B0fkOHnw.js","assets/Countdown-DSjauYqb.js","assets/Time-BIYmnyAN.js","assets/SecretPanel-Cuf-A_Qw.js","assets/Panel-CaTzYUC-.js","assets/CheckField-CUw9V_9C.js","assets/Checkbox-Du1XucQm.js","assets/useToggle-Dqcq85MO.js","assets/useSlot-BC2Stk2W.js","assets/useToggleState-w1oGit0M.js","assets/CreateWorkspacePanel-B5j9P8gK.js"])))=>i.map(i=>d[i]);
import{r as e}from"./route-Bd96LJ74.js";import{t}from"./plus-CH03Ofkj.js";import{d as n,m as r,p as i}from"./session-C5rgPNFR.js";import{C as a,_ as o,a as s,f as c,g as l,h as u,l as d,mn as f,pn as p,r as m,t as h,u as ee,v as g,x as _}from"./pages-laSwiiZJ.js";import{t as v}from"./Page-B9Y_jlXz.js";import{n as y}from"./CredentialPanels-LY_tvl5a.js";import{t as b}from"./useInfiniteQuery-CzmbbgJa.js";import{t as te}from"./clock-B332ga5u.js";import{t as x}from"./infiniteQueryOptions-Dfvzj6n2.js";import{n as S,t as C}from"./Question-CT--hnLd.js";import{t as w}from"./Badge-CquJAKQT.js";import{t as T}from"./KeyMark-BiUAIvn9.js";import{t as E}from"./MoreRows-Bv8F-Nqp.js";import{r as D,t as O}from"./Time-BIYmnyAN.js";import{n as k}from"./toasts-D6mwjPf7.js";import{t as A}from"./Notice-_1QBFgdb.js";import{t as j}from"./TextField-1cdjqT_D.js";import{t as M}from"./preload-helper-DygEbaNj.js";var N={name:`ban`,size:24,node:[[`circle`,{cx:`12`,cy:`12`,r:`10`,key:`1mglay`}],[`path`,{d:`M4.929 4.929 19.07 19.071`,key:`196cmz`}]]};N.node;var P=_(N),F=r(n(),1),I=c(`
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
`),L=c(`
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
`),R=c(`
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
`),z=c(`
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
`),B=c(`
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
`),V=c(`
  mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
    deleteWorkspace(input: $input) {
      deletedWorkspaceId
      userErrors {
        ...Refused
      }
    }
  }
`),H=x({queryKey:a.tokens,queryFn:async({pageParam:e,signal:t})=>(await u(I,{after:e},t)).apiTokens,initialPageParam:null,getNextPageParam:h}),U=x({queryKey:a.workspaces,queryFn:async({pageParam:e,signal:t})=>(await u(L,{after:e},t)).workspaces,initialPageParam:null,getNextPageParam:h}),W=f();function G(){let e=b(H);return(0,W.jsx)(m,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return n.length===0?(0,W.jsx)(s,{title:g.access.emptyTitle,children:(0,W.jsx)(`p`,{children:g.access.empty})}):(0,W.jsxs)(`div`,{className:`card rows`,children:[(0,W.jsx)(`ul`,{className:`rows`,"aria-label":g.access.listLabel,children:n.map(e=>(0,W.jsx)(K,{token:e},e.id))}),(0,W.jsx)(E,{list:e})]})}})}function K({token:e}){let[t,n]=(0,F.useState)(!1),[r]=(0,F.useState)(()=>Date.now()),i=!e.revokedAt&&e.expiresAt?new Date(e.expiresAt).getTime()<=r:!1,a=i||!!e.revokedAt;return(0,W.jsxs)(`li`,{className:o(`row`,`token-row`,a&&`dim`),children:[(0,W.jsx)(T,{filled:!a}),(0,W.jsxs)(`div`,{children:[(0,W.jsxs)(`p`,{className:`row-name`,children:[(0,W.jsx)(`span`,{children:e.name}),(0,W.jsx)(w,{children:g.roles[e.role]}),e.revokedAt&&(0,W.jsx)(w,{tone:`danger`,icon:P,children:g.access.revoked(D(e.revokedAt))}),i&&e.expiresAt&&(0,W.jsx)(w,{tone:`warning`,icon:te,children:g.access.expired(D(e.expiresAt))})]}),(0,W.jsxs)(`p`,{className:`row-detail`,children:[(0,W.jsx)(`span`,{className:`mono`,children:e.hint}),e.environments&&(0,W.jsx)(`span`,{children:g.access.onlyFor(e.environments)}),(0,W.jsxs)(`span`,{children:[g.access.lastUsed,` `,e.lastUsedAt?(0,W.jsx)(O,{at:e.lastUsedAt}):g.access.neverUsed]}),!a&&e.expiresAt&&(0,W.jsxs)(`span`,{children:[g.access.ends,` `,(0,W.jsx)(O,{at:e.expiresAt})]})]})]}),(0,W.jsxs)(`p`,{className:`row-when`,children:[g.access.created,` `,(0,W.jsx)(O,{at:e.createdAt})]}),(0,W.jsx)(`div`,{className:`row-actions`,children:!a&&(0,W.jsx)(l,{size:`small`,onPress:()=>n(!0),"aria-label":g.access.revokeNamed(e.name),children:g.access.revoke})}),t&&(0,W.jsx)(q,{token:e,onClose:()=>n(!1)})]})}function q({token:e,onClose:t}){let n=p(),r=S();return(0,W.jsx)(C,{title:g.access.revokeTitle(e.name),keep:g.access.keep,confirm:g.access.revokeConfirm,onConfirm:async()=>{await r(z,{id:e.id}),await n.invalidateQueries({queryKey:a.tokens}),k(g.access.revokedToast(e.name))},onClose:t,children:(0,W.jsx)(`p`,{children:g.access.revokeText})})}function J({workspace:e,onClose:t}){let n=p(),r=S(),[i,o]=(0,F.useState)(``);return(0,W.jsxs)(C,{title:g.access.deleteWorkspaceTitle(e.name),keep:g.access.keep,confirm:g.access.deleteWorkspaceConfirm,ready:i===e.name,onConfirm:async()=>{await r(V,{id:e.id,confirmName:i}),await n.invalidateQueries({queryKey:a.workspaces}),k(g.access.workspaceDeleted(e.name))},onClose:t,children:[(0,W.jsx)(A,{tone:`warning`,children:(0,W.jsx)(`p`,{children:g.access.deleteWorkspaceText})}),(0,W.jsx)(j,{label:g.access.confirmName(e.name),value:i,onChange:o})]})}var Y=e(`/access`);function X(){let e=b(U),n=Y.useNavigate();return(0,W.jsxs)(`section`,{className:`stack`,"aria-labelledby":`workspaces`,children:[(0,W.jsxs)(`div`,{className:`page-head`,children:[(0,W.jsxs)(`div`,{children:[(0,W.jsx)(`h2`,{id:`workspaces`,children:g.access.workspaces}),(0,W.jsx)(`p`,{children:g.access.workspacesLead})]}),(0,W.jsx)(l,{icon:t,onPress:()=>void n({search:{create:`workspace`}}),children:g.access.createWorkspace})]}),(0,W.jsx)(m,{query:e,children:({pages:t})=>{let n=t.flatMap(e=>e.nodes);return(0,W.jsxs)(`div`,{className:`card rows`,children:[(0,W.jsx)(`ul`,{className:`rows`,"aria-label":g.access.workspacesListLabel,children:n.map(e=>(0,W.jsx)(Z,{workspace:e},e.id))}),(0,W.jsx)(E,{list:e})]})}})]})}function Z({workspace:e}){let t=ee()?.workspace.id===e.id,[n,r]=(0,F.useState)(!1);return(0,W.jsxs)(`li`,{className:`workspace-row`,children:[(0,W.jsxs)(`p`,{className:`row-name`,children:[(0,W.jsx)(`span`,{children:e.name}),t&&(0,W.jsx)(w,{tone:`accent`,children:g.access.yours})]}),(0,W.jsxs)(`p`,{className:`row-when`,children:[g.access.created,` `,(0,W.jsx)(O,{at:e.createdAt})]}),!t&&(0,W.jsx)(l,{size:`small`,onPress:()=>r(!0),"aria-label":g.access.deleteWorkspaceNamed(e.name),children:g.access.deleteWorkspace}),n&&(0,W.jsx)(J,{workspace:e,onClose:()=>r(!1)})]})}var ne=i({AccessPage:()=>$}),Q=e(`/access`),re=(0,F.lazy)(async()=>({default:(await M(async()=>{let{CreateTokenPanel:e}=await import(`./CreateTokenPanel-DDl5dtPK.js`);return{CreateTokenPanel:e}},__vite__mapDeps([0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]))).CreateTokenPanel})),ie=(0,F.lazy)(async()=>({default:(await M(async()=>{let{CreateWorkspacePanel:e}=await import(`./CreateWorkspacePanel-B5j9P8gK.js`);return{CreateWorkspacePanel:e}},__vite__mapDeps([26,1,2,3,4,5,6,7,8,14,11,12,13,15,16,17,18,19,20,21,22,23,24,25]))).CreateWorkspacePanel}));function $(){let{create:e}=Q.useSearch(),n=Q.useNavigate(),r=y(),i=d(`MANAGE_ACCESS`),a=d(`MANAGE_WORKSPACES`);return(0,W.jsxs)(v,{title:g.access.title,lead:g.access.lead,actions:i&&(0,W.jsx)(l,{variant:`primary`,icon:t,onPress:()=>void n({search:{create:`token`}}),children:g.access.create}),children:[(0,W.jsx)(G,{}),a&&(0,W.jsx)(X,{}),(0,W.jsxs)(F.Suspense,{children:[i&&e===`token`&&(0,W.jsx)(re,{onClose:r}),a&&e===`workspace`&&(0,W.jsx)(ie,{onClose:r})]})]})}export{$ as AccessPage,R as n,B as r,ne as t};