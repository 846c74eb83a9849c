/**
 * Startup checks: settings and database are checked before the server starts, and an unsafe configuration ends the start
 * with one line and exit code 78. Master keys are read here, too. No request passes through this package.
 */
@NullMarked
package dev.modelkeys.start;

import org.jspecify.annotations.NullMarked;
