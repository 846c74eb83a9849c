import{C as e,Zt as t,f as n,h as r,n as i}from"./pages-laSwiiZJ.js";n(`
  fragment Bindings on CredentialOwner {
    defaultCredential {
      id
      name
    }
    credentialCount
    environmentBindings {
      environment
      credential {
        id
        name
        health {
          ...Health
        }
      }
    }
  }
`);var a=n(`
  query Environments {
    environments
  }
`),o=n(`
  query ProviderBindings($after: String) {
    providers(installed: true, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        label
        icon
        configurationMethods
        ...Bindings
      }
    }
  }
`),s=n(`
  query ModelBindings($after: String) {
    customModels(state: LISTED, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        type
        provider {
          id
        }
        ...Bindings
      }
    }
  }
`),c=n(`
  mutation BindCredential($input: SetEnvironmentCredentialInput!) {
    setEnvironmentCredential(input: $input) {
      owner {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`),l=t({queryKey:[...e.routing,`environments`],queryFn:async({signal:e})=>(await r(a,{},e)).environments??[]}),u=t({queryKey:[...e.routing,`bindings`],queryFn:({signal:e})=>d(e)});async function d(e){let[{environments:t},n,c]=await Promise.all([r(a,{},e),i(async t=>(await r(o,{after:t},e)).providers),i(async t=>(await r(s,{after:t},e)).customModels)]);return{environments:t??[],providers:n.map(e=>({...e,models:c.filter(t=>t.provider.id===e.id)}))}}export{u as n,l as r,c as t};