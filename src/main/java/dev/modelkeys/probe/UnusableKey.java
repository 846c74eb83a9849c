package dev.modelkeys.probe;

/** Key that no request can be signed with. Says nothing of its content. */
final class UnusableKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Finding finding;

    UnusableKey(Finding finding) {
        super(finding.message(), null, false, false);
        this.finding = finding;
    }

    static UnusableKey unreadable() {
        return new UnusableKey(Finding.KEY_NOT_READABLE);
    }

    Finding finding() {
        return finding;
    }
}
