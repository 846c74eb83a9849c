/**
 * The house itself: the front step where it is started, and the list of what can be set. Rooms are the packages below.
 */
@NullMarked
package dev.modelkeys;

import org.jspecify.annotations.NullMarked;
