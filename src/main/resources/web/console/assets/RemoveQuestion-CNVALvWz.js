import{C as e,Qt as t,Zt as n,f as r,h as i,mn as a,pn as o,r as s,t as c,v as l,w as u,x as d}from"./pages-laSwiiZJ.js";import{t as f}from"./infiniteQueryOptions-Dfvzj6n2.js";import{s as p}from"./credentials-BRLsSnws.js";import{C as m,h,i as g}from"./index-8NM8uB-B.js";import{t as _}from"./Question-CUR-eHs7.js";var v={name:`package-minus`,size:24,node:[[`path`,{d:`M12 22V12`,key:`d0xqtd`}],[`path`,{d:`M16 17h6`,key:`1ook5g`}],[`path`,{d:`M21 13V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.729l7 4a2 2 0 0 0 2 .001l1.675-.955`,key:`zu9avd`}],[`path`,{d:`M3.29 7 12 12l8.71-5`,key:`19ckod`}],[`path`,{d:`m7.5 4.27 8.997 5.148`,key:`9yrvtv`}]]};v.node;var y=d(v),b=r(`
  query CustomModels($providerId: ID!, $state: CustomModelState, $after: String, $search: String) {
    customModels(providerId: $providerId, state: $state, first: 50, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CustomModelRow
      }
    }
  }
`),x=r(`
  query ModelCredentials($providerId: ID!, $after: String, $search: String) {
    customModels(providerId: $providerId, first: 20, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CustomModelRow
        credentialForm {
          ...FormFields
        }
        credentials {
          ...CredentialRow
        }
      }
    }
  }
`),S=r(`
  query RemovedModels($providerId: ID!, $after: String) {
    customModels(providerId: $providerId, state: REMOVED, first: 20, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CustomModelRow
        credentials {
          id
          name
        }
      }
    }
  }
`),C=r(`
  query CustomModelHead($id: ID!) {
    customModel(id: $id) {
      ...CustomModelRow
      credentialForm {
        ...FormFields
      }
    }
  }
`),w=r(`
  query CustomModelForm($providerId: ID!, $type: ModelType!) {
    provider(id: $providerId) {
      customModelForm(type: $type) {
        ...FormFields
      }
    }
  }
`),T=r(`
  mutation AddCustomModel($input: AddCustomModelInput!) {
    addCustomModel(input: $input) {
      outcome
      customModel {
        id
        name
      }
      credential {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`),E=r(`
  mutation RemoveCustomModel($input: RemoveCustomModelInput!) {
    removeCustomModel(input: $input) {
      customModel {
        id
        name
        credentialCount
      }
      userErrors {
        ...Refused
      }
    }
  }
`),D=r(`
  mutation ReaddCustomModel($input: ReaddCustomModelInput!) {
    readdCustomModel(input: $input) {
      customModel {
        id
        name
      }
      credential {
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`);function O(t,n,r){return f({queryKey:[...e.provider(t),`custom-models`,n,r],queryFn:async({pageParam:e,signal:a})=>(await i(b,{providerId:t,state:n,after:e,search:r||null},a)).customModels,initialPageParam:null,getNextPageParam:c})}function k(t,n){return f({queryKey:[...e.provider(t),`model-credentials`,n],queryFn:async({pageParam:e,signal:r})=>(await i(x,{providerId:t,after:e,search:n||null},r)).customModels,initialPageParam:null,getNextPageParam:c})}function A(t){return f({queryKey:[...e.provider(t),`removed-models`],queryFn:async({pageParam:e,signal:n})=>(await i(S,{providerId:t,after:e},n)).customModels,initialPageParam:null,getNextPageParam:c})}function j(t,r){return n({queryKey:[...e.provider(t),`custom-model`,r],queryFn:async({signal:e})=>(await i(C,{id:r},e)).customModel??null})}function M(t,r){return n({queryKey:[...e.provider(t),`custom-model-form`,r],queryFn:async({signal:e})=>(await i(w,{providerId:t,type:r},e)).provider?.customModelForm??null})}var N=a();function P({model:e,providerId:n,onClose:r}){let i=o(),a=g(),c=t(p(n,{customModelId:e.id}));return(0,N.jsx)(_,{title:l.models.removeTitle(e.name),keep:l.models.keep,confirm:l.models.removeConfirm,ready:c.data!==void 0,onConfirm:async()=>{await a(E,{id:e.id}),h(l.models.removedToast(e.name)),await u(i,n)},onClose:r,children:(0,N.jsx)(s,{query:c,skeleton:(0,N.jsxs)(`p`,{className:`quiet`,children:[l.loading,` …`]}),children:t=>(0,N.jsx)(m,{tone:`warning`,children:(0,N.jsx)(`p`,{children:l.models.removeKeeps(t?.credentialsKept??e.credentialCount)})})})})}export{j as a,A as c,M as i,y as l,T as n,O as o,D as r,k as s,P as t};