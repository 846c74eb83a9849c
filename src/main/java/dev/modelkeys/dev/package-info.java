/**
 * Embedded PostgreSQL for development mode and tests. Only {@link dev.modelkeys.dev.DevelopmentConfig} is packaged,
 * where it does nothing.
 */
@NullMarked
package dev.modelkeys.dev;

import org.jspecify.annotations.NullMarked;
