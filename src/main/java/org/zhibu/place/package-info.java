/**
 * What is there: communities, buildings, idle spaces, facilities, roads and the areas above them.
 *
 * <p>The records ({@link org.zhibu.place.Building} …) are embedded in the rows: the same words in Java, SQL and JSON,
 * without a line of mapping. The rows themselves never leave the package.
 */
package org.zhibu.place;
