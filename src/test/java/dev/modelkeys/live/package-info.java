/** The packaged server with a durable database and people who use it over HTTP, for tests that shake either of them. */
@NullMarked
package dev.modelkeys.live;

import org.jspecify.annotations.NullMarked;
