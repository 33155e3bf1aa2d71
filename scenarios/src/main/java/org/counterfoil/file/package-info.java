/**
 * From a scenario file to a valid scenario, or to all its problems at once.
 *
 * <p>The walk: {@link org.counterfoil.file.ScenarioReader} reads text into a located tree, {@link
 * org.counterfoil.file.ScenarioChecker} binds the tree to a scenario and places every problem in the file.
 */
@NullMarked
package org.counterfoil.file;

import org.jspecify.annotations.NullMarked;
