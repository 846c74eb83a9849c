import{$t as e,Qt as t,S as n,T as r,g as i,hn as a,mn as o,p as s,r as c,t as l,w as u,y as d}from"./pages-h_lndIRw.js";import{t as f}from"./infiniteQueryOptions-Dfvzj6n2.js";import{s as p}from"./credentials-1dQmBpk2.js";import{I as m,i as h,v as g}from"./index-DmC1z-8g.js";import{t as _}from"./Question-DNPtnZ_F.js";var v={name:`package-minus`,size:24,node:[[`path`,{d:`M12 22V12`,key:`d0xqtd`}],[`path`,{d:`M16 17h6`,key:`1ook5g`}],[`path`,{d:`M21 13V8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.729l7 4a2 2 0 0 0 2 .001l1.675-.955`,key:`zu9avd`}],[`path`,{d:`M3.29 7 12 12l8.71-5`,key:`19ckod`}],[`path`,{d:`m7.5 4.27 8.997 5.148`,key:`9yrvtv`}]]};v.node;var y=n(v),b=s(`
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
`),x=s(`
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
`),S=s(`
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
`),C=s(`
  query CustomModelHead($id: ID!) {
    customModel(id: $id) {
      ...CustomModelRow
      credentialForm {
        ...FormFields
      }
    }
  }
`),w=s(`
  query CustomModelForm($providerId: ID!, $type: ModelType!) {
    provider(id: $providerId) {
      customModelForm(type: $type) {
        ...FormFields
      }
    }
  }
`),T=s(`
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
`),E=s(`
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
`),D=s(`
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
`);function O(e,t,n){return f({queryKey:[...u.provider(e),`custom-models`,t,n],queryFn:async({pageParam:r,signal:a})=>(await i(b,{providerId:e,state:t,after:r,search:n||null},a)).customModels,initialPageParam:null,getNextPageParam:l})}function k(e,t){return f({queryKey:[...u.provider(e),`model-credentials`,t],queryFn:async({pageParam:n,signal:r})=>(await i(x,{providerId:e,after:n,search:t||null},r)).customModels,initialPageParam:null,getNextPageParam:l})}function A(e){return f({queryKey:[...u.provider(e),`removed-models`],queryFn:async({pageParam:t,signal:n})=>(await i(S,{providerId:e,after:t},n)).customModels,initialPageParam:null,getNextPageParam:l})}function j(e,n){return t({queryKey:[...u.provider(e),`custom-model`,n],queryFn:async({signal:e})=>(await i(C,{id:n},e)).customModel??null})}function M(e,n){return t({queryKey:[...u.provider(e),`custom-model-form`,n],queryFn:async({signal:t})=>(await i(w,{providerId:e,type:n},t)).provider?.customModelForm??null})}var N=a();function P({model:t,providerId:n,onClose:i}){let a=o(),s=h(),l=e(p(n,{customModelId:t.id}));return(0,N.jsx)(_,{title:d.models.removeTitle(t.name),keep:d.models.keep,confirm:d.models.removeConfirm,ready:l.data!==void 0,onConfirm:async()=>{await s(E,{id:t.id}),g(d.models.removedToast(t.name)),await r(a,n)},onClose:i,children:(0,N.jsx)(c,{query:l,skeleton:(0,N.jsxs)(`p`,{className:`quiet`,children:[d.loading,` …`]}),children:e=>(0,N.jsx)(m,{tone:`warning`,children:(0,N.jsx)(`p`,{children:d.models.removeKeeps(e?.credentialsKept??t.credentialCount)})})})})}export{j as a,A as c,M as i,y as l,T as n,O as o,D as r,k as s,P as t};