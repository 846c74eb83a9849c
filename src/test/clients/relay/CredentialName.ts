import { graphql } from "relay-runtime";

export const fragment = graphql`
  fragment CredentialName_credential on Credential @refetchable(queryName: "CredentialNameRefetchQuery") {
    id
    name
    isDefault
    owner {
      __typename
      ... on Provider {
        label
      }
      ... on CustomModel {
        name
      }
    }
  }
`;

export const page = graphql`
  query CredentialNamePageQuery($owner: CredentialOwnerInput!, $count: Int!, $cursor: String) {
    credentials(owner: $owner, first: $count, after: $cursor) @connection(key: "CredentialName_credentials") {
      edges {
        node {
          ...CredentialName_credential
        }
      }
    }
  }
`;
