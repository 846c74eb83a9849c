import{C as e,Zt as t,f as n,h as r,n as i}from"./pages-laSwiiZJ.js";import{c as a}from"./credentials-BRLsSnws.js";var o=n(`
  query CredentialNames($owner: CredentialOwnerInput!, $after: String) {
    credentials(owner: $owner, first: 100, after: $after) {
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
`);function s(e,t){return i(async n=>(await r(o,{owner:a(e),after:n},t)).credentials)}function c(n){return t({queryKey:[...e.provider(n.providerId),`names`,n.customModelId??null],queryFn:({signal:e})=>s(n,e)})}export{s as n,c as t};