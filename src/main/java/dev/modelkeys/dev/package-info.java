/**
 * What a developer's machine needs and a server does not: a real PostgreSQL that `quarkus:dev` and the tests start by
 * themselves. Of this room only {@link dev.modelkeys.dev.EmbeddedDatabaseConfig} is packaged, and it does nothing
 * there.
 */
@NullMarked
package dev.modelkeys.dev;

import org.jspecify.annotations.NullMarked;
