/** Who lives where: people of each building, known or estimated by a named rule. */
package org.zhibu.population;
