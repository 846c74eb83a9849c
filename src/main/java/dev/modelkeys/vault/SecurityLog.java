package dev.modelkeys.vault;

import org.jboss.logging.Logger;

/** Log category {@code security}: stored data that was changed outside the server. */
final class SecurityLog {

    static final Logger LOG = Logger.getLogger("security");

    private SecurityLog() {}
}
