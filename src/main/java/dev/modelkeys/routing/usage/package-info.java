/** What was handed out and reported of each credential, by hour. */
@NullMarked
package dev.modelkeys.routing.usage;

import org.jspecify.annotations.NullMarked;
