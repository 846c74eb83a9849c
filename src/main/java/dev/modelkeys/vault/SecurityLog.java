package dev.modelkeys.vault;

import org.jboss.logging.Logger;

/** Where it is told that something in the database is not as it was written: a category of its own, to be watched. */
final class SecurityLog {

    static final Logger LOG = Logger.getLogger("security");

    private SecurityLog() {}
}
