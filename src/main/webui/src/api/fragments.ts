import { graphql } from './gql'

export const ProviderCard = graphql(`
  fragment ProviderCard on Provider {
    id
    label
    description
    icon
    installed
    status
    configurationMethods
    modelTypes
    credentialCount
    customModelCount
    removedCustomModelCount
    defaultCredential {
      id
      name
      health {
        ...Health
      }
    }
  }
`)

export const FormFields = graphql(`
  fragment FormFields on CredentialForm {
    fields {
      name
      label
      kind
      secret
      required
      default
      help
      placeholder
      maxLength
      pattern
      allowsOther
      redirects
      options {
        value
        label
        visibleWhen {
          field
          value
        }
      }
      visibleWhen {
        field
        value
      }
    }
  }
`)

export const CredentialRow = graphql(`
  fragment CredentialRow on Credential {
    id
    name
    isDefault
    readable
    revision
    createdAt
    updatedAt
    health {
      ...Health
    }
    cooldownUntil
    lastUsedAt
    environments
    quotas {
      ...Quota
    }
    fields {
      name
      label
      secret
      isSet
      value
      hint
    }
  }
`)

export const CustomModelRow = graphql(`
  fragment CustomModelRow on CustomModel {
    id
    name
    type
    state
    status
    revision
    credentialCount
    defaultCredential {
      id
      name
      health {
        ...Health
      }
    }
  }
`)

export const Refused = graphql(`
  fragment Refused on UserError {
    code
    field
    message
  }
`)
