import{Qt as e,g as t,n,p as r,w as i}from"./pages-h_lndIRw.js";var a=r(`
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
`),o=r(`
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
`);function s(n){return e({queryKey:[...i.provider(n),`model-routing`],queryFn:async({signal:e})=>(await t(a,{providerId:n},e)).provider?.predefinedModels??[]})}function c(r){return e({queryKey:[...i.provider(r),`custom-names`],queryFn:async({signal:e})=>await n(async n=>(await t(o,{providerId:r,after:n},e)).customModels)})}export{s as n,c as t};