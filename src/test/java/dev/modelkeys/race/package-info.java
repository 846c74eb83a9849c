/** C-01 to C-10: whatever order concurrent requests come in, the packaged server keeps its rules and its word. */
@NullMarked
package dev.modelkeys.race;

import org.jspecify.annotations.NullMarked;
