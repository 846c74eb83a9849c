import{C as e,T as t,Zt as n,f as r,h as i,n as a}from"./pages-laSwiiZJ.js";import{n as o}from"./credentialNames-Ci4rPAkU.js";r(`
  fragment Health on CredentialHealth {
    verdict
    checkedAt
    message
    retryAt
  }
`);var s=r(`
  mutation TestCredential($input: TestCredentialInput!) {
    testCredential(input: $input) {
      health {
        ...Health
      }
      retryAt
      userErrors {
        ...Refused
      }
    }
  }
`),c=r(`
  mutation ResetHealth($input: ResetCredentialHealthInput!) {
    resetCredentialHealth(input: $input) {
      credential {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`),l=r(`
  query ModelsToTest($providerId: ID!, $after: String) {
    customModels(providerId: $providerId, first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
      }
    }
  }
`);async function u(e,n){let{testCredential:r}=await i(s,{input:e},n);if(r.userErrors.length>0||!r.health)throw new t(r.userErrors,r.retryAt??null);return r.health}function d(e){return e===`REJECTED`||e===`NO_CREDIT`||e===`UNREACHABLE`}function f(t,r){return n({queryKey:[...e.provider(t),`testable`,r],queryFn:async({signal:e})=>{let n=r?await o({providerId:t},e):[],s=await a(async n=>(await i(l,{providerId:t,after:n},e)).customModels),c=[];for(let n of s){let r=await o({providerId:t,customModelId:n.id},e);c.push(...r.map(({id:e,name:t})=>({id:e,name:t,model:n.name})))}return[...n,...c]},refetchOnWindowFocus:!1,refetchOnReconnect:!1,gcTime:0})}export{f as i,d as n,u as r,c as t};