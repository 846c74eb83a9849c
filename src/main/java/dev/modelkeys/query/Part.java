package dev.modelkeys.query;

/** A part of a keyring that is read only when a request asks for it. */
public enum Part {
    /** The keyring of a provider itself. */
    PROVIDER_KEYRING,
    /** The custom models of a provider, listed and removed. */
    CUSTOM_MODELS,
    DEFAULT_CREDENTIAL,
    /** The newest credentials, at most {@link KeyringReads#LONGEST_LIST}. */
    CREDENTIALS,
    CREDENTIAL_COUNT,
    /** The plain values and the hints of credentials. */
    CREDENTIAL_VALUES,
    /** Whether the keys that sealed a credential's secrets are available. */
    CREDENTIAL_READABLE,
    /** What providers last said of credentials. */
    CREDENTIAL_HEALTH,
    /** The environments that credentials are bound to. */
    CREDENTIAL_ENVIRONMENTS,
    /** The number of pools that credentials are members of. */
    CREDENTIAL_POOLS,
    CREDENTIAL_COOLDOWN,
    CREDENTIAL_QUOTAS,
    CREDENTIAL_LAST_USE,
    /** Which credentials of a keyring are bound to environments, and these credentials. */
    BINDINGS,
    /** The credentials that share the calls of the pools that are read. */
    POOL_CREDENTIALS,
    /** The times of creation of keyrings and credentials. */
    CREATED_AT,
    /** The times of the last change of keyrings and credentials. */
    UPDATED_AT
}
