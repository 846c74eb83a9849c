import{C as e,Zt as t,f as n,h as r,n as i}from"./pages-laSwiiZJ.js";import{c as a}from"./credentials-BRLsSnws.js";n(`
  fragment Quota on CredentialQuota {
    period
    requests
    tokens
    usedRequests
    usedTokens
    resetsAt
  }
`);var o=n(`
  query CredentialQuotas($id: ID!) {
    credential(id: $id) {
      id
      name
      quotas {
        ...Quota
      }
    }
  }
`),s=n(`
  query OwnerQuotas($owner: CredentialOwnerInput!, $after: String) {
    credentials(owner: $owner, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        quotas {
          ...Quota
        }
      }
    }
  }
`),c=n(`
  mutation SetQuotas($input: SetCredentialQuotasInput!) {
    setCredentialQuotas(input: $input) {
      credential {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);function l(n,i){return t({queryKey:[...e.provider(n),`quotas`,i],queryFn:async({signal:e})=>(await r(o,{id:i},e)).credential??null,staleTime:0,gcTime:0,refetchOnWindowFocus:!1,refetchOnReconnect:!1})}function u(n){return t({queryKey:[...e.provider(n.providerId),`owner-quotas`,n.customModelId??null],queryFn:({signal:e})=>i(async t=>(await r(s,{owner:a(n),after:t},e)).credentials)})}export{u as n,l as r,c as t};