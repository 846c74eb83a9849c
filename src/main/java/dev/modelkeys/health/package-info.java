/**
 * Tells whoever runs the server whether it can serve, on the management port and without saying why: that is in the log.
 * Liveness asks nothing of the database. What other rooms count becomes a metric
 * here, and the labels of the metrics are kept in bounds.
 */
@NullMarked
package dev.modelkeys.health;

import org.jspecify.annotations.NullMarked;
