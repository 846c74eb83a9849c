package dev.modelkeys.start;

/** Callers have tokens and never cookies, so no page of another origin may send credentials of its browser. */
final class CorsCheck implements StartupCheck {

    private static final String CREDENTIALS = "quarkus.http.cors.access-control-allow-credentials";

    @Override
    public void check(Settings settings) {
        if (settings.isOn(CREDENTIALS)) {
            throw new StartupProblem(
                    CREDENTIALS, "lets pages of other origins send credentials, which are never read; remove it");
        }
    }
}
