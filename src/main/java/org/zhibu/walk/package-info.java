/** How far it is on foot. */
package org.zhibu.walk;
