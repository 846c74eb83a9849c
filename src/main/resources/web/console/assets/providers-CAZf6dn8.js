import{C as e,Zt as t,f as n,h as r,n as i,w as a}from"./pages-laSwiiZJ.js";var o=n(`
  query Providers($after: String, $search: String) {
    providers(first: 100, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...ProviderCard
      }
    }
  }
`),s=n(`
  query ProviderHead($id: ID!) {
    provider(id: $id) {
      ...ProviderCard
      help {
        title
        url
      }
      predefinedModels {
        name
        label
        type
        contextSize
        features
        deprecated
      }
      credentialForm {
        ...FormFields
      }
    }
  }
`),c=n(`
  mutation Install($input: InstallProviderInput!) {
    installProvider(input: $input) {
      provider {
        ...ProviderCard
      }
      userErrors {
        ...Refused
      }
    }
  }
`),l=n(`
  mutation Uninstall($input: UninstallProviderInput!) {
    uninstallProvider(input: $input) {
      provider {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`);function u(n){return t({queryKey:[...e.providers,n],queryFn:({signal:e})=>i(async t=>(await r(o,{after:t,search:n||null},e)).providers)})}function d(n){return t({queryKey:[...e.provider(n),`head`],queryFn:async({signal:e})=>(await r(s,{id:n},e)).provider??null})}async function f(e,t,n){await e(c,{providerId:n}),await a(t,n)}async function p(e,t,n,r){await e(l,{providerId:n,deleteCredentials:r}),await a(t,n)}export{p as i,d as n,u as r,f as t};