import{C as e,Zt as t,f as n,h as r,n as i}from"./pages-laSwiiZJ.js";import{c as a}from"./credentials-BRLsSnws.js";n(`
  fragment Pool on LoadBalancing {
    providerId
    model
    type
    custom
    environment
    enabled
    strategy
    degraded
    members {
      credential {
        id
        name
      }
      isDefaultEntry
      enabled
      weight
      priority
      cooldownUntil
    }
  }
`);var o=n(`
  query Pools($providerId: ID, $after: String) {
    loadBalancings(providerId: $providerId, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...Pool
      }
    }
  }
`),s=n(`
  query Sharers($owner: CredentialOwnerInput!, $after: String) {
    credentials(owner: $owner, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        isDefault
        environments
        readable
        cooldownUntil
        health {
          ...Health
        }
        quotas {
          ...Quota
        }
      }
    }
  }
`),c=n(`
  query PredefinedTarget($providerId: ID!) {
    provider(id: $providerId) {
      label
      icon
      predefinedModels {
        name
        type
        enabled
      }
    }
  }
`),l=n(`
  query CustomTarget($providerId: ID!, $model: String!, $type: ModelType, $after: String) {
    customModels(providerId: $providerId, type: $type, search: $model, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        enabled
        state
        provider {
          label
          icon
        }
      }
    }
  }
`),u=n(`
  query Explain($target: ModelRefInput!, $environment: String) {
    explainResolution(target: $target, environment: $environment) {
      credential {
        id
        name
      }
      refusal
      retryAt
      steps {
        credential {
          id
          name
        }
        decision
        reason
        until
      }
    }
  }
`),d=n(`
  mutation SavePool($input: SaveLoadBalancingInput!) {
    saveLoadBalancing(input: $input) {
      loadBalancing {
        enabled
      }
      userErrors {
        ...Refused
      }
    }
  }
`),f=n(`
  mutation SwitchModel($input: SetModelEnabledInput!) {
    setModelEnabled(input: $input) {
      enabled
      userErrors {
        ...Refused
      }
    }
  }
`);function p(n){return t({queryKey:[...n?e.provider(n):e.routing,`pools`],queryFn:async({signal:e})=>await i(async t=>(await r(o,{providerId:n,after:t},e)).loadBalancings)})}function m(n){return t({queryKey:[...e.provider(n.providerId),`sharers`,n],queryFn:({signal:e})=>h(n,e)})}async function h(e,t){let n=await(e.custom?_(e,t):g(e,t));if(!n)return null;let o=a(n.owner),c=await i(async e=>(await r(s,{owner:o,after:e},t)).credentials);return{...n,credentials:c}}async function g(e,t){let{providerId:n}=e,{provider:i}=await r(c,{providerId:n},t),a=i?.predefinedModels.find(t=>t.name===e.model&&t.type===e.type);return i&&a?{owner:{providerId:n},provider:i,enabled:a.enabled}:null}async function _({providerId:e,model:t,type:n},a){let o=(await i(async i=>(await r(l,{providerId:e,model:t,type:n,after:i},a)).customModels)).find(e=>e.name===t&&e.state===`LISTED`);return o?{owner:{providerId:e,customModelId:o.id},provider:o.provider,enabled:o.enabled}:null}function v(n,i){return t({queryKey:[...e.provider(n.providerId),`explanation`,n,i],queryFn:async({signal:e})=>(await r(u,{target:n,environment:i},e)).explainResolution??null,staleTime:0})}export{m as a,p as i,f as n,v as r,d as t};