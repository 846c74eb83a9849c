package dev.modelkeys.start;

/** What carries a refusal to whoever can end the start. */
final class StartupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StartupProblem refusal;

    StartupFailed(String property, String message) {
        super(message, null, false, false);
        this.refusal = new StartupProblem(property, message);
    }

    StartupProblem refusal() {
        return refusal;
    }
}
