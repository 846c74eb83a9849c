package dev.modelkeys.query;

/**
 * How much of the keyrings around an answer to read, beyond those it is about.
 *
 * @param providerRings the keyrings of the providers themselves
 * @param customModels their custom models, listed and removed
 * @param summaries whether their providers are installed, and how many custom models those have
 * @param defaults the default credential of each keyring
 * @param credentials the newest credentials of each keyring
 * @param counts how many credentials each keyring has
 * @param fields the values and hints of credentials
 */
public record FetchPlan(
        boolean providerRings,
        boolean customModels,
        boolean summaries,
        boolean defaults,
        boolean credentials,
        boolean counts,
        boolean fields) {

    boolean anyRings() {
        return providerRings || customModels;
    }

    public FetchPlan withProviderRings() {
        return new FetchPlan(true, customModels, summaries, defaults, credentials, counts, fields);
    }
}
