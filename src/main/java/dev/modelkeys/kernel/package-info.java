/** How every use case says no: what was wrong, where in the input, and how text that people type is checked. */
@NullMarked
package dev.modelkeys.kernel;

import org.jspecify.annotations.NullMarked;
