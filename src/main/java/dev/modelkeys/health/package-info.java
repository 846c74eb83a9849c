/**
 * Health checks and metrics on the management port. Readiness gives no reason; the log does. Liveness does not ask the
 * database. Counters of other rooms become metrics here, and metric labels are limited.
 */
@NullMarked
package dev.modelkeys.health;

import org.jspecify.annotations.NullMarked;
