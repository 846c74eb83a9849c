import{C as e,Zt as t,f as n,h as r,n as i}from"./pages-laSwiiZJ.js";var a=n(`
  query ModelRouting($providerId: ID!) {
    provider(id: $providerId) {
      predefinedModels {
        name
        type
        enabled
        loadBalancing {
          enabled
          strategy
          degraded
          members {
            enabled
          }
        }
      }
    }
  }
`),o=n(`
  query CustomNames($providerId: ID!, $after: String) {
    customModels(providerId: $providerId, state: LISTED, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        name
        type
      }
    }
  }
`);function s(n){return t({queryKey:[...e.provider(n),`model-routing`],queryFn:async({signal:e})=>(await r(a,{providerId:n},e)).provider?.predefinedModels??[]})}function c(n){return t({queryKey:[...e.provider(n),`custom-names`],queryFn:async({signal:e})=>await i(async t=>(await r(o,{providerId:n,after:t},e)).customModels)})}export{s as n,c as t};