import{Qt as e,g as t,n,p as r,w as i}from"./pages-h_lndIRw.js";import{c as a}from"./credentials-1dQmBpk2.js";r(`
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
`);var o=r(`
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
`),s=r(`
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
`),c=r(`
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
`),l=r(`
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
`),u=r(`
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
`),d=r(`
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
`),f=r(`
  mutation SwitchModel($input: SetModelEnabledInput!) {
    setModelEnabled(input: $input) {
      enabled
      userErrors {
        ...Refused
      }
    }
  }
`);function p(r){return e({queryKey:[...r?i.provider(r):i.routing,`pools`],queryFn:async({signal:e})=>await n(async n=>(await t(o,{providerId:r,after:n},e)).loadBalancings)})}function m(t){return e({queryKey:[...i.provider(t.providerId),`sharers`,t],queryFn:({signal:e})=>h(t,e)})}async function h(e,r){let i=await(e.custom?_(e,r):g(e,r));if(!i)return null;let o=a(i.owner),c=await n(async e=>(await t(s,{owner:o,after:e},r)).credentials);return{...i,credentials:c}}async function g(e,n){let{providerId:r}=e,{provider:i}=await t(c,{providerId:r},n),a=i?.predefinedModels.find(t=>t.name===e.model&&t.type===e.type);return i&&a?{owner:{providerId:r},provider:i,enabled:a.enabled}:null}async function _({providerId:e,model:r,type:i},a){let o=(await n(async n=>(await t(l,{providerId:e,model:r,type:i,after:n},a)).customModels)).find(e=>e.name===r&&e.state===`LISTED`);return o?{owner:{providerId:e,customModelId:o.id},provider:o.provider,enabled:o.enabled}:null}function v(n,r){return e({queryKey:[...i.provider(n.providerId),`explanation`,n,r],queryFn:async({signal:e})=>(await t(u,{target:n,environment:r},e)).explainResolution??null,staleTime:0})}export{m as a,p as i,f as n,v as r,d as t};