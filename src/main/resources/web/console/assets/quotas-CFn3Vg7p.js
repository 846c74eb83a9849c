import{Qt as e,g as t,n,p as r,w as i}from"./pages-h_lndIRw.js";import{c as a}from"./credentials-1dQmBpk2.js";r(`
  fragment Quota on CredentialQuota {
    period
    requests
    tokens
    usedRequests
    usedTokens
    resetsAt
  }
`);var o=r(`
  query CredentialQuotas($id: ID!) {
    credential(id: $id) {
      id
      name
      quotas {
        ...Quota
      }
    }
  }
`),s=r(`
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
`),c=r(`
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
`);function l(n,r){return e({queryKey:[...i.provider(n),`quotas`,r],queryFn:async({signal:e})=>(await t(o,{id:r},e)).credential??null,staleTime:0,gcTime:0,refetchOnWindowFocus:!1,refetchOnReconnect:!1})}function u(r){return e({queryKey:[...i.provider(r.providerId),`owner-quotas`,r.customModelId??null],queryFn:({signal:e})=>n(async n=>(await t(s,{owner:a(r),after:n},e)).credentials)})}export{u as n,l as r,c as t};