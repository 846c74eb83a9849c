import{t as e}from"./infiniteQueryOptions-Dfvzj6n2.js";import{Qt as t,g as n,p as r,t as i,w as a}from"./pages-h_lndIRw.js";function o(e){return e.customModelId?{customModelId:e.customModelId}:{providerId:e.providerId}}var s=r(`
  query Credentials($owner: CredentialOwnerInput!, $after: String, $search: String) {
    credentials(owner: $owner, first: 100, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CredentialRow
      }
    }
  }
`),c=r(`
  query CredentialToEdit($id: ID!) {
    credential(id: $id) {
      ...CredentialRow
      owner {
        id
        label
        credentialForm {
          ...FormFields
        }
        ... on CustomModel {
          type
          provider {
            id
          }
        }
      }
    }
  }
`),l=r(`
  query Impact($credentialId: ID, $customModelId: ID) {
    deletionImpact(credentialId: $credentialId, customModelId: $customModelId) {
      clearsDefault
      credentialsKept
      deletesCustomModel
      unconfiguresProvider
      pools
      environments
    }
  }
`),u=r(`
  mutation AddCredential($input: AddCredentialInput!) {
    addCredential(input: $input) {
      credential {
        id
        name
        isDefault
      }
      previousDefault {
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`),d=r(`
  mutation EditCredential($input: EditCredentialInput!) {
    editCredential(input: $input) {
      credential {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`),f=r(`
  mutation SetDefault($input: SetDefaultCredentialInput!) {
    setDefaultCredential(input: $input) {
      credential {
        id
        name
      }
      previousDefault {
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`),p=r(`
  mutation DeleteCredential($input: DeleteCredentialInput!) {
    deleteCredential(input: $input) {
      deletedCredentialId
      deletedCustomModelId
      userErrors {
        ...Refused
      }
    }
  }
`);function m(t,r){return e({queryKey:[...a.provider(t.providerId),`credentials`,t.customModelId??null,r],queryFn:async({pageParam:e,signal:i})=>(await n(s,{owner:o(t),after:e,search:r||null},i)).credentials,initialPageParam:null,getNextPageParam:i})}function h(e,r){return t({queryKey:[...a.provider(e),`credential`,r],queryFn:async({signal:e})=>(await n(c,{id:r},e)).credential??null,staleTime:0,gcTime:0,refetchOnWindowFocus:!1,refetchOnReconnect:!1})}function g(e,r){return t({queryKey:[...a.provider(e),`impact`,r],queryFn:async({signal:e})=>(await n(l,{credentialId:null,customModelId:null,...r},e)).deletionImpact??null,staleTime:0,gcTime:0})}export{h as a,o as c,f as i,p as n,m as o,d as r,g as s,u as t};