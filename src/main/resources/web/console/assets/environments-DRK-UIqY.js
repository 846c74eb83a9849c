import{Qt as e,g as t,n,p as r,w as i}from"./pages-h_lndIRw.js";r(`
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
`);var a=r(`
  query Environments {
    environments
  }
`),o=r(`
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
`),s=r(`
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
`),c=r(`
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
`),l=e({queryKey:[...i.routing,`environments`],queryFn:async({signal:e})=>(await t(a,{},e)).environments??[]}),u=e({queryKey:[...i.routing,`bindings`],queryFn:({signal:e})=>d(e)});async function d(e){let[{environments:r},i,c]=await Promise.all([t(a,{},e),n(async n=>(await t(o,{after:n},e)).providers),n(async n=>(await t(s,{after:n},e)).customModels)]);return{environments:r??[],providers:i.map(e=>({...e,models:c.filter(t=>t.provider.id===e.id)}))}}export{u as n,l as r,c as t};