/** What residents ask for, summed up: by area and building, by facility type, by month, and in clusters on the map. */
package org.zhibu.need;
