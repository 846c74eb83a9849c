import{Qn as e,S as t,T as n,Zn as r,f as i,fr as a,h as o,p as s,pr as c,r as l,t as u,v as d,w as f}from"./pages-3SOM2bBO.js";import{t as p}from"./Notice-EpugMwhI.js";import{t as m}from"./infiniteQueryOptions-Dfvzj6n2.js";import{n as h}from"./toasts-COPNctqa.js";import{t as g}from"./Question-C8hOlBne.js";import{f as _}from"./index-JvjxR5tv.js";var v={name:`box`,size:24,node:[[`path`,{d:`M21 8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73l7 4a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16Z`,key:`hh9hay`}],[`path`,{d:`m3.3 7 8.7 5 8.7-5`,key:`g66t2b`}],[`path`,{d:`M12 22V12`,key:`d0xqtd`}]]};v.node;var y=t(v),b={name:`package-minus`,size:24,node:[[`path`,{d:`M12 22V12`,key:`d0xqtd`}],[`path`,{d:`M16 17h6`,key:`1ook5g`}],[`path`,{d:`M21 13V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.729l7 4a2 2 0 0 0 2 .001l1.675-.955`,key:`zu9avd`}],[`path`,{d:`M3.29 7 12 12l8.71-5`,key:`19ckod`}],[`path`,{d:`m7.5 4.27 8.997 5.148`,key:`9yrvtv`}]]};b.node;var x=t(b),S=i(`
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
`),C=i(`
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
`),w=i(`
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
`),T=i(`
  query CustomModelHead($id: ID!) {
    customModel(id: $id) {
      ...CustomModelRow
      credentialForm {
        ...FormFields
      }
    }
  }
`),E=i(`
  query CustomModelForm($providerId: ID!, $type: ModelType!) {
    provider(id: $providerId) {
      customModelForm(type: $type) {
        ...FormFields
      }
    }
  }
`),D=i(`
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
`),O=i(`
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
`),k=i(`
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
`);function A(e,t,n){return m({queryKey:[...f.provider(e),`custom-models`,t,n],queryFn:async({pageParam:r,signal:i})=>(await o(S,{providerId:e,state:t,after:r,search:n||null},i)).customModels,initialPageParam:null,getNextPageParam:u})}function j(e,t){return m({queryKey:[...f.provider(e),`model-credentials`,t],queryFn:async({pageParam:n,signal:r})=>(await o(C,{providerId:e,after:n,search:t||null},r)).customModels,initialPageParam:null,getNextPageParam:u})}function M(e){return m({queryKey:[...f.provider(e),`removed-models`],queryFn:async({pageParam:t,signal:n})=>(await o(w,{providerId:e,after:t},n)).customModels,initialPageParam:null,getNextPageParam:u})}function N(e,t){return r({queryKey:[...f.provider(e),`custom-model`,t],queryFn:async({signal:e})=>(await o(T,{id:t},e)).customModel??null})}function P(e,t){return r({queryKey:[...f.provider(e),`custom-model-form`,t],queryFn:async({signal:n})=>(await o(E,{providerId:e,type:t},n)).provider?.customModelForm??null})}var F=c();function I({model:t,providerId:r,onClose:i}){let o=a(),c=e(_(r,{customModelId:t.id}));return(0,F.jsx)(g,{title:d.models.removeTitle(t.name),keep:d.models.keep,confirm:d.models.removeConfirm,ready:c.data!==void 0,onConfirm:async()=>{await s(O,{input:{id:t.id}}),h(d.models.removedToast(t.name)),await n(o,r)},onClose:i,children:(0,F.jsx)(l,{query:c,skeleton:(0,F.jsxs)(`p`,{className:`quiet`,children:[d.loading,` …`]}),children:e=>(0,F.jsx)(p,{tone:`warning`,children:(0,F.jsx)(`p`,{children:d.models.removeKeeps(e?.credentialsKept??t.credentialCount)})})})})}export{N as a,M as c,P as i,x as l,D as n,A as o,k as r,j as s,I as t,y as u};