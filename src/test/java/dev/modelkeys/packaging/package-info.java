/** Tests of what the package is shipped with: images and their build contexts. */
@NullMarked
package dev.modelkeys.packaging;

import org.jspecify.annotations.NullMarked;
