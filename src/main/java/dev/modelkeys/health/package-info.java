/**
 * Health checks and metrics on the management port. Readiness gives no reason; the log does. Liveness does not ask the
 * database. Counters of {@code access} and {@code vault} become metrics here, and the labels of all metrics are limited;
 * other rooms have meters of their own.
 */
@NullMarked
package dev.modelkeys.health;

import org.jspecify.annotations.NullMarked;
