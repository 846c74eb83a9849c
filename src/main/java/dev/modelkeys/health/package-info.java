/**
 * Tells whoever runs the server whether it can serve, on the management port and without saying why: that is in the log.
 * Liveness asks nothing of the database. The labels of the metrics are kept in bounds here, too.
 */
@NullMarked
package dev.modelkeys.health;

import org.jspecify.annotations.NullMarked;
