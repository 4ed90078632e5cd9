/** The standard doors: collections of places as OGC API Features, streamed from the database. */
package org.zhibu.features;
